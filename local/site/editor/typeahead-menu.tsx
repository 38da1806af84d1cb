import type { EditorView } from '@atlaskit/editor-prosemirror/view';
import { useEffect } from 'react';
import { useStore } from '../frames/store';
import type { OpenTypeahead, Typeahead } from './typeahead';

const MENU_ID = 'typeahead-menu';
const MENU_HEIGHT = 320;
const optionId = (index: number): string => `typeahead-option-${index}`;

/** The open menu as a listbox that the text field owns: focus stays in the text. */
export function TypeaheadMenu({ typeahead, view }: { typeahead: Typeahead; view: EditorView }) {
  const open = useStore(typeahead.open);
  const selected = open?.selected;
  useEffect(() => {
    if (selected === undefined) return undefined;
    view.dom.setAttribute('aria-controls', MENU_ID);
    view.dom.setAttribute('aria-activedescendant', optionId(selected));
    document.getElementById(optionId(selected))?.scrollIntoView({ block: 'nearest' });
    return () => {
      view.dom.removeAttribute('aria-controls');
      view.dom.removeAttribute('aria-activedescendant');
    };
  }, [selected, view]);
  if (open === undefined) return null;
  return (
    <ul
      id={MENU_ID}
      className="typeahead"
      role="listbox"
      tabIndex={0}
      onMouseDown={(event) => event.preventDefault()}
      aria-label={open.match.trigger === '/' ? 'Insert' : 'People'}
      style={placeMenu(open)}
    >
      {open.items.map((item, index) => (
        <li
          key={item.id}
          id={optionId(index)}
          role="option"
          aria-selected={index === open.selected}
          className="typeahead-option"
          onMouseDown={(event) => {
            event.preventDefault();
            typeahead.choose(view, item);
          }}
        >
          <span>{item.label}</span>
          {item.description === undefined ? null : <small>{item.description}</small>}
        </li>
      ))}
    </ul>
  );
}

/** Below the line, or above it where there is no room below. */
function placeMenu({ place }: OpenTypeahead): React.CSSProperties {
  const left = Math.max(8, Math.min(place.left, window.innerWidth - 328));
  const isRoomBelow = place.bottom + MENU_HEIGHT < window.innerHeight || place.top < MENU_HEIGHT;
  return isRoomBelow ? { left, top: place.bottom + 4 } : { left, bottom: window.innerHeight - place.top + 4 };
}
