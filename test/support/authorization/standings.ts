import type { DefinitionName } from '../../../src/contract/definitions';
import type { NeedName } from '../../../src/contract/result';

/** What somebody is to one post-mortem and its space. Each is that and nothing more. */
export type Standing =
  /** May not see it: in another space only, an account that was closed, or there is nothing to see. */
  | 'stranger'
  | 'reader'
  /** Owns the action item, may otherwise only read. */
  | 'owner'
  | 'editor'
  /** The agent on duty: created the page, wrote the fact, edits. */
  | 'author'
  | 'moderator'
  /** Was named, but may only read the page. */
  | 'reading moderator'
  | 'space admin'
  /** All of it at once, in a space of their own. */
  | 'sole person';

const everyone: readonly Standing[] = [
  ...(['stranger', 'reader', 'owner', 'editor', 'author'] as const),
  ...(['moderator', 'reading moderator', 'space admin', 'sole person'] as const),
];
const whoSees = everyone.filter((standing) => standing !== 'stranger');
const editors: readonly Standing[] = ['editor', 'author', 'moderator', 'space admin', 'sole person'];
const moderators: readonly Standing[] = ['moderator', 'reading moderator', 'sole person'];

/** Role × need: the one table that says who is let in. */
const admitted: Record<NeedName, readonly Standing[]> = {
  'signed in': everyone,
  'view page': whoSees,
  'view space': whoSees,
  'edit page': editors,
  'create in space': editors,
  'owner or editor': [...editors, 'owner'],
  moderator: moderators,
  'moderator or space admin': [...moderators, 'space admin'],
  // Once there is a moderator, the creator has no more say than others.
  'name moderator': [...moderators, 'space admin'],
  // A fact is read by who edits the page: a moderator who does not is no exception.
  'author or moderator': ['author', 'moderator', 'sole person'],
  'space admin': ['space admin', 'sole person'],
};

/** What is asked for besides the need, in the use case itself. */
const alsoAsked: Partial<Record<DefinitionName, NeedName>> = {
  loadReport: 'view space',
  listPostMortems: 'view space',
  saveDraft: 'edit page',
  discardDraft: 'edit page',
  settleFact: 'edit page',
  publishNotes: 'edit page',
  reopenPostMortem: 'edit page',
};

/** The needs of a definition, all of which must hold. */
export function needsOf(name: DefinitionName, need: NeedName): readonly NeedName[] {
  const more = alsoAsked[name];
  return more === undefined ? [need] : [need, more];
}

export function isAdmitted(standing: Standing, asked: readonly NeedName[]): boolean {
  return asked.every((need) => admitted[need].includes(standing));
}

export function mayEdit(standing: Standing): boolean {
  return editors.includes(standing);
}
