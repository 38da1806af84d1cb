import { mention, p, strong, table, tableCell, tableRow, text } from '@atlaskit/adf-utils/builders';
import { formerUser } from '../../former-user';
import type { CustomerImpact, PostMortem, Publication, Waiver } from '../../post-mortem';
import { singleLine } from '../single-line';
import { writtenTime } from '../times/written-time';

export type ExportedInline = NonNullable<Parameters<typeof p>[0]>;

/** A line of the facts: a label and what stands beside it. */
type Fact = readonly [label: string, value: readonly ExportedInline[]];

/** Words as inline content: a blank text has no place on a page. */
export function exportedWords(words: string): ExportedInline[] {
  const line = singleLine(words);
  return line === '' ? [] : [text(line)];
}

/** Ids only: Confluence fills in the names when it exports. Whose id was erased has no name. */
export function exportedPeople(ids: readonly (string | null)[]): ExportedInline[] {
  const known = ids.flatMap((id) => (id === null || id === '' ? [] : [id]));
  return known.flatMap((id, index) => [
    ...(index === 0 ? [] : [text(', ')]),
    id === formerUser ? text('Former user') : mention({ id, text: '' }),
  ]);
}

/** When something was done and by whom. */
export function exportedDeed(at: string, byId: string, timeZone: string): ExportedInline[] {
  return [text(`${writtenTime(at, timeZone)} ${timeZone} by `), ...exportedPeople([byId])];
}

const affected: Readonly<Record<CustomerImpact, string>> = { unknown: 'Not known yet', none: 'No', some: 'Yes' };

/** Details and people, for a page that does not have them in a table of its own yet. */
export function exportedDetails({ details, timeZone, startedAt }: PostMortem) {
  const { participants: people, impact, services } = details;
  const facts: readonly Fact[] = [
    ['Started', exportedWords(`${writtenTime(startedAt, timeZone)} ${timeZone}`)],
    ['Services', exportedWords(services.join(', '))],
    ['Customers affected', exportedWords(affected[impact.customers])],
    ['Impact', exportedWords(impact.statement)],
    ['Moderator', exportedPeople([people.moderatorId])],
    ['Agent on duty', exportedPeople([people.agentId])],
    ['Responders', exportedPeople(people.responderIds)],
    ['Customer success', exportedPeople(people.customerSuccessIds)],
    ['Solution lead', exportedPeople(people.solutionLeadIds)],
    ['Scribe', exportedPeople([people.scribeId])],
    ['Attending', exportedPeople(people.attendeeIds)],
  ];
  const rows = facts.filter(([, value]) => value.length > 0);
  return table(
    ...rows.map(([label, value]) => tableRow([p(strong(label)), p(...value)].map((cell) => tableCell({})(cell)))),
  );
}

/** Why it is not held, and who decided so. */
export function exportedWaiver(waiver: Waiver | null, timeZone: string) {
  if (waiver === null) return [];
  return [p(text('Waived '), ...exportedDeed(waiver.at, waiver.byId, timeZone)), p(...exportedWords(waiver.reason))];
}

/** Who published and when, and why over errors when that was so. */
export function exportedPublication(publication: Publication | null, timeZone: string) {
  if (publication === null) return [p(text('Not published yet.'))];
  const { publishedAt, publishedById, overrideReason } = publication;
  return [
    p(text('Published '), ...exportedDeed(publishedAt, publishedById, timeZone)),
    ...(overrideReason === null ? [] : [p(text('Published over errors: '), ...exportedWords(overrideReason))]),
  ];
}
