import {
  bulletList,
  heading,
  link,
  listItem,
  mention,
  p,
  panel,
  table,
  tableCell,
  tableHeader,
  tableRow,
  text,
} from '@atlaskit/adf-utils/builders';
import type { DocNode } from '@atlaskit/adf-schema';
import { PanelType } from '@atlaskit/adf-schema/panel';
import { DateTime } from 'luxon';
import type { ActionItem } from '../action-item';
import { isOverdue, stageOf } from '../action-item';
import type { Period } from '../schedule/period';
import { meetingDateOf } from '../schedule/period';

export interface FollowUpSubject {
  period: Period;
  /** Active items and those to verify, of post-mortems that everyone in the space may read. By due date. */
  items: readonly ActionItem[];
  /** Items of restricted post-mortems: a count, never by name. */
  restricted: number;
  /** Items that the page leaves to the report because there are too many. */
  left: number;
  /** Calendar date `YYYY-MM-DD` in the space's zone. */
  today: string;
  titles: ReadonlyMap<string, string>;
  pathOf: (pageId: string) => string;
}

type Block = DocNode['content'][number];

const dayAndMonth = { day: 'numeric', month: 'short' } as const;
const inUtc = (date: string): DateTime => DateTime.fromISO(date, { zone: 'utc', locale: 'en-GB' });

/** For example `Post-mortem follow-up, 23 Nov – 6 Dec 2026`. */
export function followUpTitle({ start, end }: Period): string {
  const from = inUtc(start);
  const to = inUtc(end);
  const first = from.toLocaleString(from.year === to.year ? dayAndMonth : { ...dayAndMonth, year: 'numeric' });
  return `Post-mortem follow-up, ${first} – ${to.toLocaleString({ ...dayAndMonth, year: 'numeric' })}`;
}

/** The status page of one period: counts, then one block for each owner, overdue first. */
export function followUpBody(subject: FollowUpSubject): DocNode {
  const meeting = inUtc(meetingDateOf(subject.period)).toLocaleString(DateTime.DATE_HUGE);
  const intro = panel({ panelType: PanelType.INFO })(
    p(text(`Open meeting on ${meeting}. Go through the items owner by owner, overdue first.`)),
  );
  const blocks =
    subject.items.length + subject.restricted === 0
      ? [nothing()]
      : [counts(subject), ...ownerBlocks(subject), ...verifyBlock(subject), ...endings(subject)];
  return { version: 1, type: 'doc', content: [intro, ...blocks] };
}

function nothing(): Block {
  return p(text('No open action items. Nothing to report for this period.'));
}

function counts({ items, restricted, today }: FollowUpSubject): Block {
  const active = items.filter(({ status }) => stageOf(status) === 'active');
  const rows: readonly (readonly [string, number])[] = [
    ['Open', active.length],
    ['Overdue', active.filter((item) => isOverdue(item, today)).length],
    ['Needs an owner', active.filter(({ ownerId }) => ownerId === null).length],
    ['To verify', items.length - active.length],
    ...(restricted > 0 ? ([['On restricted pages', restricted]] as const) : []),
  ];
  return table(
    ...[
      tableRow(rows.map(([label]) => tableHeader({})(p(text(label))))),
      tableRow(rows.map(([, count]) => tableCell({})(p(text(String(count)))))),
    ],
  );
}

function ownerBlocks(subject: FollowUpSubject): Block[] {
  const active = subject.items.filter(({ status }) => stageOf(status) === 'active');
  const owners = [...new Set(active.flatMap(({ ownerId }) => ownerId ?? []))];
  const blocks = owners.flatMap((ownerId) => [
    heading({ level: 2 })(mention({ id: ownerId, text: '' })),
    itemList(
      subject,
      active.filter((item) => item.ownerId === ownerId),
    ),
  ]);
  const unowned = active.filter(({ ownerId }) => ownerId === null);
  return unowned.length === 0
    ? blocks
    : [...blocks, heading({ level: 2 })(text('Needs an owner')), itemList(subject, unowned)];
}

function verifyBlock(subject: FollowUpSubject): Block[] {
  const done = subject.items.filter(({ status }) => stageOf(status) === 'to_verify');
  return done.length === 0 ? [] : [heading({ level: 2 })(text('To verify')), itemList(subject, done)];
}

function itemList(subject: FollowUpSubject, items: readonly ActionItem[]): Block {
  return bulletList(...items.map((item) => listItem([itemLine(subject, item)])));
}

function itemLine({ titles, pathOf, today }: FollowUpSubject, item: ActionItem) {
  const due =
    item.dueDate === null
      ? 'no due date'
      : `due ${inUtc(item.dueDate).toLocaleString({ ...dayAndMonth, year: 'numeric' })}`;
  const state = isOverdue(item, today) ? `${due}, overdue` : due;
  return p(
    text(`${item.title} (${state}) — `),
    link({ href: pathOf(item.pageId) })(text(titles.get(item.pageId) ?? 'post-mortem')),
  );
}

function endings({ restricted, left }: FollowUpSubject): Block[] {
  const lines = [
    ...(restricted > 0 ? [`${restricted} more on restricted pages, which only their readers see in the report.`] : []),
    ...(left > 0 ? [`More than this page can hold: see the report for the others.`] : []),
  ];
  return lines.map((line) => p(text(line)));
}
