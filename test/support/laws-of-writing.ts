import fc from 'fast-check';
import { childrenOf } from '../../src/domain/document/adf-node';
import type { AdfNode } from '../../src/domain/document/adf-node';
import { findSections } from '../../src/domain/document/find-sections';
import type { AdfDocument } from '../../src/domain/document/post-mortem-document';
import { readDocument, timelineContext } from '../../src/domain/document/read-document';
import { readFoundTimeline } from '../../src/domain/document/timeline/read-timeline';
import { writeDocument } from '../../src/domain/document/write/write-document';
import { eventKey } from '../../src/domain/document/write/write-time';
import { schemaErrors } from './adf-schema';
import { documentWith, partsOf } from './arbitrary-documents';
import type { WrittenParts } from './arbitrary-documents';

const context = { timeZone: 'Europe/Oslo' };
const largestBody = 5_000_000;

/** Every node of a page. */
export function nodesOf(node: AdfNode | AdfDocument): AdfNode[] {
  return [node, ...childrenOf(node).flatMap(nodesOf)];
}

/** What goes wrong when these parts are written onto this page; empty when every law holds. */
export function flawsOfWriting(parts: WrittenParts, page: AdfDocument): string[] {
  const before = JSON.stringify(page);
  const wanted = documentWith(parts);
  const written = writeDocument(wanted, page, context);
  const read = partsOf(readDocument(written, context));
  return [
    ...differences(read, parts),
    ...(writeDocument(wanted, written, context) === written ? [] : ['written twice is not written once']),
    ...schemaErrors(written),
    ...(Buffer.byteLength(JSON.stringify(written)) < largestBody ? [] : ['it is too large']),
    ...marksMade(page, written, parts),
    ...lost(page, written),
    ...(JSON.stringify(page) === before ? [] : ['the page that was given was changed']),
  ];
}

/** `read(write(d))` is `d`; a time's words count only where there is no time. */
function differences(read: WrittenParts, wanted: WrittenParts): string[] {
  const comparable = ({ timeline, ...rest }: WrittenParts): Record<string, unknown> => ({
    ...rest,
    timeline: timeline.map(eventKey),
  });
  const [got, meant] = [comparable(read), comparable(wanted)];
  return Object.keys(meant).flatMap((part) => {
    const [one, other] = [JSON.stringify(got[part]), JSON.stringify(meant[part])];
    return one === other ? [] : [`${part} reads as ${one}, not as ${other}`];
  });
}

/** Words that were not on the page have no marks, but for the address of evidence. */
function marksMade(page: AdfDocument, written: AdfDocument, { timeline }: WrittenParts): string[] {
  const addresses = new Set(timeline.map(({ evidenceUrl }) => evidenceUrl));
  const marked = new Set(nodesOf(page).flatMap(({ marks }) => (marks ?? []).map((mark) => JSON.stringify(mark))));
  const made = nodesOf(written).flatMap(({ text, marks }) =>
    (marks ?? []).filter((mark) => !marked.has(JSON.stringify(mark)) && !(mark.type === 'link' && addresses.has(text))),
  );
  return made.length === 0 ? [] : [`marks that nobody made: ${JSON.stringify(made)}`];
}

/** Blocks of sections that are not written, and those under no known heading, are the very same nodes, if they tell no row. */
function lost(page: AdfDocument, written: AdfDocument): string[] {
  const found = findSections(page);
  const { parts, others, owned } = found;
  const told = new Set(
    readFoundTimeline(found, timelineContext(found, context)).flatMap((event) => event.told.map(({ block }) => block)),
  );
  const foreign = [
    ...others,
    ...parts.filter(({ section }) => section === 'details' || section === 'actions').flatMap(({ blocks }) => blocks),
    ...owned.detailsTables,
  ].filter(
    ({ node }) => !node.type.toLowerCase().endsWith('expand') && !nodesOf(node).some((inner) => told.has(inner)),
  );
  const kept = new Set(nodesOf(written));
  const gone = foreign.filter(({ node }) => !kept.has(node));
  return gone.length === 0 ? [] : [`blocks of others were lost: ${JSON.stringify(gone.map(({ node }) => node))}`];
}

/**
 * How many cases of a law are tried: the first of the same ten thousand that `npm run laws` goes through, so that all tests end in
 * their time.
 */
export function cases(first: number): number {
  return process.env['ALL_CASES'] === '1' ? 10_000 : first;
}

/** Asserts a law on many cases, always the same ones. */
export function holds<Case>(
  arbitrary: fc.Arbitrary<Case>,
  flawsOf: (one: Case) => readonly string[],
  numRuns: number,
  seed: number,
): void {
  fc.assert(
    fc.property(arbitrary, (one) => {
      const flaws = flawsOf(one);
      if (flaws.length > 0) throw new Error(flaws.join('\n'));
    }),
    { numRuns, seed, endOnFailure: true },
  );
}
