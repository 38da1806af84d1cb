import Popup from '@atlaskit/popup';
import Tooltip from '@atlaskit/tooltip';
import { useState } from 'react';
import { AppFrame } from '../frames/app-frame';
import { getBylineItems, type BylineItem } from '../rest/host';
import type { Page } from '../rest/pages';
import type { Space } from '../rest/spaces';
import { useSession } from '../session/session';
import { useLoaded } from '../session/use-loaded';

const type = 'confluence:contentBylineItem';

/** What apps show below the title; a click opens their panel, and when it closes they are asked for their words again. */
export function BylineItems({ page, space }: { page: Page; space: Space }) {
  const { moment } = useSession();
  const [loaded, reload] = useLoaded(`byline ${page.id} ${String(page.version.number)} ${moment}`, () =>
    getBylineItems(page.id),
  );
  if (loaded.state === 'failed') return <span role="status"> · An app’s byline item did not answer</span>;
  const items = loaded.state === 'ready' ? loaded.value : [];
  return items.map((item) => <Item key={item.key} {...{ item, page, space }} onClose={reload} />);
}

interface ItemProps {
  item: BylineItem;
  page: Page;
  space: Space;
  onClose: () => void;
}

function Item({ item, page, space, onClose }: ItemProps) {
  const [isOpen, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
    onClose();
  };
  const extension = {
    type,
    content: { id: page.id, type: 'page', subtype: null },
    space: { id: space.id, key: space.key },
    location: window.location.href,
  };
  return (
    <Popup
      isOpen={isOpen}
      onClose={close}
      placement="bottom-start"
      content={() => (
        <div className="byline-panel" role="dialog" aria-label={item.title}>
          <AppFrame
            module={item}
            extension={extension}
            localId={`${type}/${item.key}`}
            sizing="content"
            close={close}
          />
        </div>
      )}
      trigger={({ ref, ...trigger }) => (
        <Tooltip content={item.tooltip}>
          <button
            {...trigger}
            ref={ref}
            type="button"
            className="byline-item"
            onClick={() => (isOpen ? close() : setOpen(true))}
          >
            {item.title}
          </button>
        </Tooltip>
      )}
    />
  );
}
