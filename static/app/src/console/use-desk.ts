import { useCallback, useMemo, useState } from 'react';
import type { RepeatsView } from '../../../../src/contract/figure-views';
import type { ConsoleView, PostMortemView } from '../../../../src/contract/views';
import type { SectionName } from '../../../../src/domain/document/post-mortem-document';
import { proposeConclusion } from '../../../../src/domain/draft/propose-conclusion';
import type { Circumstances } from '../../../../src/domain/circumstances';
import type { IncidentDetails } from '../../../../src/domain/post-mortem';
import type { CheckResult } from '../../../../src/domain/rules/rule';
import type { ItemsChange } from '../shared/items/action-items-panel';
import { useExpectedItems } from '../shared/items/use-expected-items';
import { useItemDesk, type ItemEditing } from '../shared/items/use-item-desk';
import { useFoundRepeats } from '../shared/repeats/use-found-repeats';
import { useSurface } from '../shared/surface/surface-context';
import { focusNote } from './focus-note';
import { newId } from './new-id';
import { rowTimeWords } from './state/read-row-time';
import { useDraftChecks } from './use-draft-checks';
import { useNotes, type NotesDesk } from './use-notes';

/** Everything that lies on the moderator's desk. */
export interface Desk {
  view: PostMortemView;
  onView: (view: PostMortemView) => void;
  notesDesk: NotesDesk;
  editing: ItemEditing;
  changeItems: (change: ItemsChange) => void;
  /** The key details as they stand in their fields, saved or not. */
  details: IncidentDetails;
  setDetails: (details: IncidentDetails) => void;
  /** What else decides whether a post-mortem is required, as it stands in its fields. */
  circumstances: Circumstances;
  setCircumstances: (circumstances: Circumstances) => void;
  /** Earlier post-mortems that the page as it stands repeats; null until that is known. */
  found: RepeatsView | null;
  setFound: (found: RepeatsView) => void;
  /** Of the notes as they stand, and of what was found. */
  checks: readonly CheckResult[];
  section: SectionName;
  openSection: (section: SectionName) => void;
  isPasting: boolean;
  setPasting: (isPasting: boolean) => void;
  addNow: () => void;
  draftConclusion: () => void;
}

export function useDesk(opened: ConsoleView): Desk {
  const { accountId } = useSurface();
  const [view, setView] = useState(opened.view);
  const { postMortem } = view;
  const notesDesk = useNotes(opened.draft, postMortem.pageId, accountId ?? '');
  const [section, openSection] = useState<SectionName>('overview');
  const [isPasting, setPasting] = useState(false);
  const changeItems = useCallback(
    (change: ItemsChange) => setView((before) => ({ ...before, actionItems: change(before.actionItems) })),
    [],
  );
  const editing = useItemDesk(
    useCallback(
      (newest) => changeItems((items) => items.map((item) => (item.id === newest.id ? newest : item))),
      [changeItems],
    ),
  );
  const actionItems = useExpectedItems(view.actionItems, editing);
  const [details, setDetails] = useState(postMortem.details);
  const [circumstances, setCircumstances] = useState(postMortem.circumstances);
  const [found, setFound] = useFoundRepeats(view);
  const ofNotes = useDraftChecks(view, { details, actionItems, draft: notesDesk.draft });
  const checks = useMemo(() => [...ofNotes, ...(found?.checks ?? [])], [ofNotes, found]);
  const { edit, draft } = notesDesk;
  return useMemo(
    () => ({
      ...{ view, onView: setView, notesDesk, editing, changeItems, details, setDetails, checks },
      ...{ circumstances, setCircumstances, found, setFound },
      ...{ section, openSection, isPasting, setPasting },
      addNow: () => {
        openSection('timeline');
        const id = newId();
        edit({ kind: 'add-rows', rows: [{ id, event: eventNow(postMortem.timeZone) }] });
        focusNote(id);
      },
      draftConclusion: () => {
        openSection('conclusion');
        const { timeZone } = postMortem;
        const said = proposeConclusion({ draft, actionItems, impact: details.impact.statement, timeZone });
        const entries = said.map((text) => ({ id: newId(), text }));
        if (entries.length > 0) edit({ kind: 'add', list: 'conclusion', entries });
        focusNote(entries[0]?.id ?? 'add conclusion');
      },
    }),
    [
      view,
      notesDesk,
      editing,
      changeItems,
      details,
      circumstances,
      found,
      setFound,
      checks,
      section,
      isPasting,
      edit,
      draft,
      actionItems,
      postMortem,
    ],
  );
}

/** To the minute, as people note times. */
function eventNow(timeZone: string) {
  const occurredAt = new Date(Math.floor(Date.now() / 60_000) * 60_000).toISOString();
  const certainty = 'exact' as const;
  return {
    ...{ occurredAt, certainty, text: '', row: 0 },
    statedTime: rowTimeWords(occurredAt, certainty, timeZone),
    kind: 'step' as const,
  };
}
