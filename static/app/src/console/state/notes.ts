import type { TimelineEvent } from '../../../../../src/domain/document/post-mortem-document';
import type { DraftedDocument } from '../../../../../src/domain/draft';
import { chainsOfTree, growWhyTree, type WhyBranch } from '../../../../../src/domain/draft/why-tree';

/** A paragraph, factor or lesson while it is edited: its id stays whatever is typed, so that the focus does too. */
export interface Entry {
  id: string;
  text: string;
}

export interface NotedRow {
  id: string;
  event: TimelineEvent;
}

/** An answer to "what made that possible?" and those that were given to it. */
export interface NotedWhy extends Entry {
  answers: readonly NotedWhy[];
}

/** The lists that are all edited the same way. */
export const entryLists = ['overview', 'factors', 'went_well', 'went_wrong', 'got_lucky', 'conclusion'] as const;
export type EntryList = (typeof entryLists)[number];

/** The moderator's notes while they are edited. */
export interface Notes {
  lists: Readonly<Record<EntryList, readonly Entry[]>>;
  rows: readonly NotedRow[];
  whys: readonly NotedWhy[];
  trigger: string;
}

export const lessonLists = ['went_well', 'went_wrong', 'got_lucky'] as const;

/** @param newId gives an id that nothing else in this window has */
export function notesOf(draft: DraftedDocument, newId: () => string): Notes {
  const entries = (texts: readonly string[]): Entry[] => texts.map((text) => ({ id: newId(), text }));
  const lessons = (kind: (typeof lessonLists)[number]): Entry[] =>
    entries(draft.lessons.filter((lesson) => lesson.kind === kind).map(({ text }) => text));
  const noted = ({ text, answers }: WhyBranch): NotedWhy => ({ id: newId(), text, answers: answers.map(noted) });
  return {
    lists: {
      overview: entries(draft.overview),
      factors: entries(draft.contributingFactors),
      went_well: lessons('went_well'),
      went_wrong: lessons('went_wrong'),
      got_lucky: lessons('got_lucky'),
      conclusion: entries(draft.conclusion),
    },
    rows: draft.timeline.map((event) => ({ id: newId(), event })),
    whys: growWhyTree(draft.whyChains).map(noted),
    trigger: draft.trigger ?? '',
  };
}

/** What is saved of the notes: fields that are still empty are not part of it. */
export function draftOf({ lists, rows, whys, trigger }: Notes): DraftedDocument {
  const textsOf = (list: EntryList): string[] =>
    lists[list].map(({ text }) => text.trim()).filter((text) => text !== '');
  return {
    overview: textsOf('overview'),
    timeline: rows.filter(saysSomething).map(({ event }, row) => ({ ...event, row })),
    whyChains: chainsOfTree(whys),
    contributingFactors: textsOf('factors'),
    trigger: trigger.trim() === '' ? null : trigger.trim(),
    lessons: lessonLists.flatMap((kind) => textsOf(kind).map((text) => ({ kind, text }))),
    conclusion: textsOf('conclusion'),
  };
}

/** A row that was just added and has only its time is not one yet. */
export function saysSomething({ event }: NotedRow): boolean {
  return event.text.trim() !== '' || event.evidenceUrl !== undefined;
}
