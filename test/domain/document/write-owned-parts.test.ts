import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { AdfNode } from '../../../src/domain/document/adf-node';
import { childrenOf, documentOf, textAttributeOf } from '../../../src/domain/document/adf-node';
import { findSections } from '../../../src/domain/document/find-sections';
import { addMissingSections, newPageBody } from '../../../src/domain/document/write/new-page';
import { lineOf } from '../../../src/domain/document/plain-text';
import type { AdfDocument } from '../../../src/domain/document/post-mortem-document';
import { readActionItems } from '../../../src/domain/document/items/read-action-items';
import { readDocument } from '../../../src/domain/document/read-document';
import { writeOwnedParts } from '../../../src/domain/document/write/write-owned-parts';
import type { OwnedParts } from '../../../src/domain/document/write/write-owned-parts';
import { arbitraryPage } from '../../support/arbitrary-pages';
import { schemaErrors } from '../../support/adf-schema';
import { generateActionItem, generateDetails, generateNewPageInput } from '../../support/post-mortem-builders';

const input = generateNewPageInput();
const runs = { numRuns: 500, seed: 20261124 };

const items = ['item-1', 'item-2', 'item-3'].map((id, index) =>
  generateActionItem({
    id,
    title: `Item <${index}> & "more"`,
    status: index === 2 ? 'verified' : 'open',
    ownerId: index === 1 ? null : 'acc-7',
  }),
);
const owned: OwnedParts = {
  details: generateDetails(),
  actionItems: items,
  removedItemIds: ['item-4'],
  timeZone: 'Europe/Oslo',
};
const isOwnTask = (node: AdfNode): boolean => /^item-[1-4]$/u.test(textAttributeOf(node, 'localId'));
const clone = (page: AdfDocument): AdfDocument => documentOf(childrenOf(page).map((node) => structuredClone(node)));

/** What is on the page beside the app's own parts: every leaf in order, as it is. */
function foreignLeaves(page: AdfDocument): string[] {
  const { detailsTables, conclusion } = findSections(page).owned;
  const ours = new Set<AdfNode>([...detailsTables, ...conclusion].map((block) => block.node));
  const visit = (node: AdfNode): string[] => {
    if (ours.has(node) || isOwnTask(node)) return [];
    const children = childrenOf(node);
    return children.length === 0 && node.type !== 'taskList' ? [JSON.stringify(node)] : children.flatMap(visit);
  };
  return visit(page).filter((leaf) => leaf !== '{"type":"paragraph"}');
}

/**
 * What is stated of the incident is what the key details table says: the app's own. Items that stand under other headings count
 * only while the section has none, so the section's are compared; dates without a year take it from dates around them.
 */
function independent(page: AdfDocument) {
  const { timeline, whyChains, contributingFactors, trigger, lessons, elsewhere, sections } = readDocument(page, owned);
  const found = findSections(page);
  const inSection = found.parts.filter(({ section }) => section === 'actions');
  return {
    ...{ timeline, whyChains, contributingFactors, trigger, lessons, elsewhere },
    sections: Object.entries(sections).filter(([name]) => name !== 'actions'),
    actionItems: readActionItems({ ...found, parts: inSection, others: [] })
      .filter((item) => !/^item-[1-4]$/u.test(item.taskLocalId ?? ''))
      .map(({ title, done, taskLocalId }) => ({ title, done, taskLocalId })),
  };
}

/** The page with the tasks that carry the app's ids turned into ones that people added. */
function withoutOwnTasks(node: AdfNode): AdfNode {
  const children = childrenOf(node).map(withoutOwnTasks);
  const attrs = isOwnTask(node)
    ? { attrs: { ...node.attrs, localId: `hand-${textAttributeOf(node, 'localId')}` } }
    : {};
  return node.content === undefined ? { ...node, ...attrs } : { ...node, ...attrs, content: children };
}

/** What Confluence may do when it stores a page: names in mentions, ids of its own on everything but tasks. */
function asStored(node: AdfNode): AdfNode {
  const added = node.type === 'mention' ? { text: '@Somebody' } : node.type === 'taskItem' ? {} : { localId: 'stored' };
  const attrs = node.type === 'text' ? {} : { attrs: { ...node.attrs, ...added } };
  return { ...node, ...attrs, ...(node.content === undefined ? {} : { content: childrenOf(node).map(asStored) }) };
}

function collect(node: AdfNode, type: string): AdfNode[] {
  return [...(node.type === type ? [node] : []), ...childrenOf(node).flatMap((child) => collect(child, type))];
}

const pagesWithSections = arbitraryPage.map((page) => addMissingSections(page, input));

interface Written {
  page: AdfDocument;
  once: AdfDocument;
}

/** Each says what is wrong, as two values that should be equal. */
const laws: Readonly<Record<string, (written: Written) => readonly [got: unknown, wanted: unknown]>> = {
  'gives a valid document': ({ once }) => [schemaErrors(once), []],
  'written twice is written once': ({ once }) => [writeOwnedParts(clone(once), owned), once],
  'what Confluence changes when storing is no reason to write again': ({ once }) => {
    const stored = documentOf(childrenOf(asStored(once)));
    return [writeOwnedParts(stored, owned) === stored, true];
  },
  'leaves everything else as it is': ({ page, once }) => [foreignLeaves(once), foreignLeaves(page)],
  'says the same to a reader beside what it owns': ({ page }) => {
    const byHand = documentOf(childrenOf(withoutOwnTasks(page)));
    return [independent(writeOwnedParts(byHand, owned)), independent(byHand)];
  },
  'puts every item on the page, and none that was removed': ({ once }) => {
    const ids = collect(once, 'taskItem').map((task) => textAttributeOf(task, 'localId'));
    return [[...new Set(ids.filter((id) => /^item-[1-4]$/u.test(id)))].sort(), ['item-1', 'item-2', 'item-3']];
  },
};

describe('laws of writing what the app owns', () => {
  // One page and one write for all laws: making a page costs as much as writing it.
  test(Object.keys(laws).join('; '), () => {
    fc.assert(
      fc.property(pagesWithSections, (page) => {
        const before = JSON.stringify(page);
        const once = writeOwnedParts(page, owned);
        for (const [law, valuesOf] of Object.entries(laws)) {
          const [got, wanted] = valuesOf({ page, once });
          if (!isDeepStrictEqual(got, wanted)) expect([law, got]).toEqual([law, wanted]);
        }
        if (JSON.stringify(page) !== before) throw new Error('the page that was given was changed');
      }),
      runs,
    );
  });

  test('pages generated for these laws are valid themselves', () => {
    fc.assert(
      fc.property(arbitraryPage, (page) => schemaErrors(page).length === 0),
      runs,
    );
  });

  test('text never becomes markup', () => {
    const page = newPageBody(input);
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        const hostile = { ...owned, actionItems: [generateActionItem({ title: text, doneWhen: text })] };
        const details = generateDetails({ services: [text], impact: { customers: 'some', statement: text } });
        const written = writeOwnedParts(page, { ...hostile, details });
        expect(schemaErrors(written)).toEqual([]);
        expect(collect(written, 'text').flatMap((node) => node.marks ?? [])).toEqual([{ type: 'strong' }]);
      }),
      runs,
    );
  });
});

describe('what stands on the page', () => {
  const page = newPageBody(input);
  const written = writeOwnedParts(page, owned);

  test('the key details table has severity, people without names, milestones', () => {
    const [table] = findSections(written).owned.detailsTables;
    const rows = childrenOf(table?.node ?? { type: 'table' }).map((row) => childrenOf(row).map(lineOf));
    expect(rows).toContainEqual(['Severity', 'SEV-2']);
    expect(rows).toContainEqual(['Customers affected', 'Yes']);
    expect(rows).toContainEqual(['Started', '2026-11-24 10:02 Europe/Oslo']);
    expect(collect(written, 'mention').map((node) => node.attrs)).toContainEqual({
      id: 'acc-moderator',
      text: '',
      accessLevel: '',
    });
  });

  test('metrics come from the timeline', () => {
    const timeline = childrenOf(page).findIndex((node) => node.type === 'table');
    const row = (time: string, kind: string): AdfNode => ({
      type: 'tableRow',
      content: [time, 'Something', kind, ''].map((text) => ({
        type: 'tableCell',
        content: [{ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] }],
      })),
    });
    const blocks = childrenOf(page).map((node, index) =>
      index === timeline ? { ...node, content: [...childrenOf(node), row('11:14', 'resolved')] } : node,
    );
    const [table] = findSections(writeOwnedParts(documentOf(blocks), owned)).owned.detailsTables;
    expect(lineOf(table?.node ?? { type: 'table' })).toContain('Time to resolve (TTR) 1 h 12 min');
  });

  test('tasks carry their item id, owner and date; a verified one is ticked', () => {
    const [first, , third] = collect(written, 'taskItem');
    expect(first).toEqual({
      type: 'taskItem',
      attrs: { localId: 'item-1', state: 'TODO' },
      content: [
        { type: 'text', text: 'Item <0> & "more"' },
        { type: 'text', text: ' — done when: the alert fires in the game day' },
        { type: 'text', text: ' ' },
        { type: 'mention', attrs: { id: 'acc-7', text: '', accessLevel: '' } },
        { type: 'text', text: ' ' },
        { type: 'date', attrs: { timestamp: '1797033600000' } },
      ],
    });
    expect(third?.attrs).toEqual({ localId: 'item-3', state: 'DONE' });
  });

  test('the tasks read back as items', () => {
    expect(readDocument(written, owned).actionItems[0]).toEqual({
      title: 'Item <0> & "more"',
      doneWhen: 'the alert fires in the game day',
      ownerId: 'acc-7',
      dueDate: '2026-12-12',
      taskLocalId: 'item-1',
      done: false,
    });
  });

  test('the list in the conclusion is no content of it', () => {
    expect(readDocument(written, owned).sections.conclusion?.passages.map(({ text }) => text)).toEqual([]);
  });

  test('rows and columns that people added to the key details table stay', () => {
    const [table] = findSections(written).owned.detailsTables;
    const extra: AdfNode = {
      type: 'tableRow',
      content: ['Cost', '40 k'].map((text) => ({
        type: 'tableCell',
        content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
      })),
    };
    const [first, ...rest] = childrenOf(table?.node ?? { type: 'table' });
    const note: AdfNode = {
      type: 'tableCell',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'graded by phone' }] }],
    };
    const changed = {
      ...table?.node,
      type: 'table',
      content: [extra, { ...first, type: 'tableRow', content: [...childrenOf(first ?? extra), note] }, ...rest],
    };
    const edited = documentOf(childrenOf(written).map((node) => (node === table?.node ? changed : node)));
    const again = writeOwnedParts(edited, { ...owned, details: generateDetails({ severity: 1 }) });
    const rows = childrenOf(findSections(again).owned.detailsTables[0]?.node ?? extra).map((row) =>
      childrenOf(row).map(lineOf),
    );
    expect(rows[0]).toEqual(['Severity', 'SEV-1', 'graded by phone']);
    expect(rows.at(-1)).toEqual(['Cost', '40 k']);
  });

  test('nothing to change: the very same page', () => {
    expect(writeOwnedParts(written, owned)).toBe(written);
  });
});
