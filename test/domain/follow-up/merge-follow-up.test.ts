import fc from 'fast-check';
import { readAdf } from '../../../local/confluence/adf';
import { normaliseAdf } from '../../../local/confluence/normalise-adf';
import type { ActionItem } from '../../../src/domain/action-item';
import type { AdfNode } from '../../../src/domain/document/adf-node';
import { meaningOf } from '../../../src/domain/document/compare';
import { parseAdf } from '../../../src/domain/document/parse-adf';
import { followUpBody } from '../../../src/domain/follow-up/follow-up-body';
import { mergeFollowUp } from '../../../src/domain/follow-up/merge-follow-up';
import { readAnswers } from '../../../src/domain/follow-up/read-answers';
import type { FollowUpSubject } from '../../../src/domain/follow-up/subject';
import { schemaErrors } from '../../support/adf-schema';
import { cutList, subjectOfItems } from '../../support/follow-up-builders';
import { edited, followUpEdits, wordsOfPeople } from '../../support/follow-up-edits';
import { generateActionItem } from '../../support/post-mortem-builders';

/** More of them, from other seeds, found nothing further. */
const cases = { numRuns: 60, seed: 20261123 };
const context = { today: '2026-12-06' };

const itemIds = ['a', 'b', 'c', 'd', 'e', 'f'];

/** The document as Confluence answers it. */
function stored(page: AdfNode): AdfNode {
  let used = 0;
  return parseAdf(JSON.stringify(normaliseAdf(readAdf(JSON.stringify(page)), () => `id-${(used += 1)}`)));
}

const item: fc.Arbitrary<ActionItem> = fc
  .record({
    id: fc.constantFrom(...itemIds),
    ownerId: fc.constantFrom('p1', 'p2', null),
    dueDate: fc.constantFrom('2026-12-01', '2026-12-20', null),
    status: fc.constantFrom('open', 'in_progress', 'done'),
    timesRedated: fc.nat(2),
  })
  .map((fields) => generateActionItem({ ...fields, pageId: pageOf(fields.id), title: `Item ${fields.id}` }));

/** Two items to each post-mortem. */
const pageOf = (id: string): string => String(100 + Math.floor((id.charCodeAt(0) - 97) / 2));

const subject: fc.Arbitrary<FollowUpSubject> = fc
  .tuple(
    fc.uniqueArray(item, { selector: ({ id }) => id, minLength: 1 }),
    fc.uniqueArray(item, { selector: ({ id }) => id }),
  )
  .map(([items, moved]) => {
    const usual = subjectOfItems(items);
    const published = [...new Set(moved.map(({ pageId }) => pageId))];
    const lines = published.map((pageId) => ({ pageId, severity: 2 as const, dueAt: null, late: null }));
    return { ...usual, moves: { ...usual.moves, closed: cutList(...moved) }, published: cutList(...lines) };
  });

const hidden = fc.subarray(['100', '101', '102'], { maxLength: 1 });

/** The subject without these post-mortems, as they would be left out. */
function without(told: FollowUpSubject, pageIds: readonly string[]): FollowUpSubject {
  const shown = (items: readonly ActionItem[]) => items.filter(({ pageId }) => !pageIds.includes(pageId));
  const items = [...told.owners.flatMap((owner) => owner.items.rows), ...told.unowned.rows, ...told.toVerify.rows];
  return subjectOfItems(shown(items), {
    moves: { ...told.moves, closed: cutList(...shown(told.moves.closed.rows)) },
    published: cutList(...told.published.rows.filter(({ pageId }) => !pageIds.includes(pageId))),
  });
}

interface Case {
  base: AdfNode;
  current: AdfNode;
  mine: AdfNode;
  mayStay: (pageId: string) => boolean;
  hiddenIds: readonly string[];
}

/** A page that was written, edited by people and is to be written anew. */
const anyCase: fc.Arbitrary<Case> = fc
  .tuple(subject, followUpEdits, subject, hidden)
  .map(([first, edits, second, hiddenIds]) => {
    const base = stored(followUpBody(first));
    const mine: AdfNode = followUpBody(without(second, hiddenIds));
    const mayStay = (pageId: string): boolean => !hiddenIds.includes(pageId);
    return { base, current: stored(edited(base, edits)), mine, mayStay, hiddenIds };
  });

const merged = ({ base, current, mine, mayStay }: Case): AdfNode =>
  mergeFollowUp({ base, current, mine }, { ...context, mayStay });

const laws: Readonly<Record<string, (one: Case) => void>> = {
  'without anything of people the page is as if it were new': (one) => {
    expect(meaningOf(merged({ ...one, current: one.base }))).toBe(meaningOf(one.mine));
  },
  'what people wrote is not lost, but for rows and lines of what is restricted now': (one) => {
    const left = JSON.stringify(merged(one));
    for (const { word, pageId } of wordsOfPeople(one.current)) {
      const stays = pageId === null || one.mayStay(pageId);
      expect([word, pageId, left.includes(word)]).toEqual([word, pageId, stays]);
    }
  },
  'nothing of a restricted post-mortem stays': (one) => {
    const left = JSON.stringify(merged(one));
    for (const pageId of one.hiddenIds) expect(left).not.toContain(`/pages/${pageId}`);
    for (const id of itemIds.filter((name) => one.hiddenIds.includes(pageOf(name)))) {
      expect(left).not.toContain(`Item ${id}`);
    }
  },
  'the page is a document as Confluence takes it': (one) => {
    expect(schemaErrors(plain(one.current))).toEqual([]);
    expect(schemaErrors(plain(merged(one)))).toEqual([]);
  },
  'merging again changes nothing': (one) => {
    const page = merged(one);
    expect(meaningOf(merged({ ...one, current: page }))).toBe(meaningOf(page));
  },
  'answers given since stay readable until they are read and the page is written anew': (one) => {
    const page = byItem(merged(one));
    const [base, mine] = [byItem(one.base), byItem(one.mine)];
    for (const [key, answer] of byItem(one.current)) {
      const [was, own, is] = [base.get(key), mine.get(key), page.get(key)];
      if (was === undefined || own === undefined) continue;
      expect(is?.text).toBe(answer.text);
      for (const field of ['done', 'dueDate'] as const) {
        expect(is?.[field]).toBe(answer[field] === was[field] ? own[field] : answer[field]);
      }
      const isState = answer.statusText !== was.statusText && answer.statusText !== '';
      if (isState) expect(is?.statusText).toBe(answer.statusText);
    }
  },
  'writing the page anew that Confluence answers changes nothing': (one) => {
    const page = stored(merged(one));
    const again = merged({ ...one, base: page, current: page });
    const wordsOn = (node: AdfNode) => [...new Set(wordsOfPeople(node).map(({ word }) => word))].sort();
    expect(wordsOn(again)).toEqual(wordsOn(page));
    const third = stored(again);
    expect(meaningOf(merged({ ...one, base: third, current: third }))).toBe(meaningOf(again));
  },
  'where all ids are others the words tell': (one) => {
    const base = anonymous(one.base);
    expect(meaningOf(merged({ ...one, base, current: base }))).toBe(meaningOf(one.mine));
  },
};

test.each(Object.entries(laws))('%s', (_name, law) => {
  fc.assert(fc.property(anyCase, law), cases);
});

/** As if Confluence had given ids of its own everywhere. */
function anonymous(page: AdfNode): AdfNode {
  return parseAdf(JSON.stringify(page).replace(/"localId":"[^"]*"/gu, '"localId":"other"'));
}

/** Without what Confluence adds to links, which no schema knows. */
function plain(page: AdfNode): unknown {
  return JSON.parse(JSON.stringify(page).replaceAll('"__confluenceMetadata":null,', ''));
}

function byItem(page: AdfNode) {
  return new Map(readAnswers(page, context).map((answer) => [`${answer.pageId}.${answer.itemId}`, answer]));
}
