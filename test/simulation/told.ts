import type { ActionItem } from '../../src/domain/action-item';
import type { Fact } from '../../src/domain/fact';
import type { PostMortem } from '../../src/domain/post-mortem';
import { saysTheSame } from './former-people';

/** How an attempt of a person ended, all tries together. Unknown: it may have happened, the person was not told. */
export type Ending = 'acknowledged' | 'unknown' | 'refused';

/** An operation that makes a page a post-mortem. */
export interface Start {
  operationId: string;
  ending: Ending;
  /** Known when it was acknowledged, or given. */
  pageId: string | null;
  /** Ids of items that come with it, for an import. */
  itemCount: number;
}

export interface ItemTold {
  pageId: string;
  itemId: string;
  added: Ending;
  removed: Ending | 'never';
}

export interface FactTold {
  pageId: string;
  factId: string;
  added: Ending;
  removed: Ending | 'never';
}

/** Words that somebody wrote in an item's row on a follow-up page, in which version of it. */
export interface AnswerTold {
  followUpPageId: string;
  version: number;
  byId: string;
  words: string;
  /** The item. */
  pageId: string;
  itemId: string;
}

/**
 * What people were told, and nothing else: a model of the site as its users could have it. A record has a version, and
 * whoever is shown a version is shown the same.
 */
export interface Told {
  starts: Map<string, Start>;
  items: Map<string, ItemTold>;
  facts: Map<string, FactTold>;
  answers: AnswerTold[];
  /** Who was reminded of the code of conduct, by `reminderKey`. */
  reminded: Set<string>;
  /** Accounts that were closed at some time. */
  closed: Set<string>;
  /** Instants of publications that were acknowledged, by operation. */
  published: Map<string, { pageId: string; publishedAt: string; publishedById: string }>;
  /** Publications that may have happened: operation and page. */
  maybePublished: Map<string, string>;
  /** Remembers what somebody was shown. @returns what is wrong with it, if something is */
  show(kind: string, id: string, version: number, value: unknown): string | null;
  /** The newest version that anyone was shown, and what it held. */
  newest(kind: string, id: string): { version: number; text: string } | undefined;
}

const inOrder = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
    : value;

/** Records compare by what they hold, in whatever order their fields stand. */
export const textOf = (value: unknown): string => JSON.stringify(value, inOrder);

export function nothingTold(): Told {
  const shown = new Map<string, Map<number, string>>();
  const newest = new Map<string, { version: number; text: string }>();
  const closed = new Set<string>();
  return {
    starts: new Map(),
    items: new Map(),
    facts: new Map(),
    answers: [],
    reminded: new Set(),
    closed,
    published: new Map(),
    maybePublished: new Map(),
    show(kind, id, version, value) {
      const name = `${kind} ${id}`;
      const text = textOf(value);
      const versions = shown.get(name) ?? new Map<number, string>();
      shown.set(name, versions);
      const before = versions.get(version);
      versions.set(version, text);
      if (version > (newest.get(name)?.version ?? 0)) newest.set(name, { version, text });
      return before === undefined || saysTheSame(before, text, { closed })
        ? null
        : `version ${version} of ${name} was two things: ${before} and ${text}`;
    },
    newest: (kind, id) => newest.get(`${kind} ${id}`),
  };
}

export const itemKey = ({ pageId, id }: Pick<ActionItem, 'pageId' | 'id'>): string => `${pageId}:${id}`;

export const factKey = ({ pageId, id }: Pick<Fact, 'pageId' | 'id'>): string => `${pageId}:${id}`;
export const reminderKey = (pageId: string, personId: string): string => `${pageId}:${personId}`;

/** What people write of an item and how it goes on: a version of it. The app's own notes beside that follow without a new one. */
export function versionOf({ incident: _incident, ownerProblem: _ownerProblem, ...item }: ActionItem): object {
  return item;
}

export const showItem = (told: Told, item: ActionItem): string | null =>
  told.show('item', itemKey(item), item.version, versionOf(item));
export const showFact = (told: Told, fact: Fact): string | null => told.show('fact', factKey(fact), fact.version, fact);
export const showRecord = (told: Told, postMortem: PostMortem): string | null =>
  told.show('post-mortem', postMortem.pageId, postMortem.version, postMortem);
