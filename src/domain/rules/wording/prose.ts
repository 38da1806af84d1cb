import type { Passage } from '../../document/post-mortem-document';
import { sectionNames } from '../../document/post-mortem-document';
import type { Place, RuleSubject } from '../rule';
import { isRole, mayBeName } from './en/people';

/** A piece of prose and where it stands. */
export interface ProsePiece {
  at: Place;
  text: string;
  asides: Passage['asides'];
}

/** Everything in words that authors wrote: sections in their order, what stands elsewhere, impact, titles of action items. */
export function proseOf({ document, details, actionItems }: RuleSubject): ProsePiece[] {
  const pieces = (section: Place['section'], passages: readonly Passage[]): ProsePiece[] =>
    passages.map(({ text, asides, row }, passage) => ({
      at: { section, passage, ...(row === undefined ? {} : { row }) },
      text,
      asides,
    }));
  return [
    ...sectionNames.flatMap((section) => pieces(section, document.sections[section]?.passages ?? [])),
    ...pieces('elsewhere', document.elsewhere),
    { at: { section: 'details' }, text: details.impact.statement, asides: [] },
    ...actionItems.map(({ id, title }): ProsePiece => ({
      at: { section: 'actions', itemId: id },
      text: title,
      asides: [],
    })),
  ];
}

/** Names, whole and in parts, of those whom the post-mortem mentions or names in a role: what is said of them is said of people. */
export function peopleOf({ document }: RuleSubject, prose: readonly ProsePiece[]): ReadonlySet<string> {
  const mentioned = prose.flatMap(({ text, asides }) =>
    asides.filter(({ kind }) => kind === 'mention').map(({ from, to }) => text.slice(from, to).replace(/^@/u, '')),
  );
  const stated = Object.values(document.stated.people).flat();
  const owners = document.actionItems.flatMap(({ ownerName }) => (ownerName === undefined ? [] : [ownerName]));
  return new Set([...mentioned, ...stated, ...owners].flatMap(partsOfName));
}

/** Teams are named in the same places ("Platform team"): their words are no one's name. */
function partsOfName(name: string): string[] {
  const parts = name.split(/\s+/u).filter((part) => part !== '');
  const isName =
    parts.length <= 4 && parts.every((part) => mayBeName(part, part.toLowerCase()) && !isRole(part.toLowerCase()));
  return isName ? parts.map((part) => part.toLowerCase()) : [];
}
