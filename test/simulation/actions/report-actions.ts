import { accountIdOf } from '../../../local/people';
import type { Payload } from '../../../src/contract/payloads';
import { payloadSchemas } from '../../../src/contract/payloads';
import type { ReportPage } from '../../../src/contract/views';
import type { ActionItemStatus } from '../../../src/domain/action-item';
import { actionItemKinds, priorities } from '../../../src/domain/action-item';
import { postMortemStatuses } from '../../../src/domain/post-mortem';
import { asksForDetails, reportSorts } from '../../../src/domain/report/report-filter';
import { showItem } from '../told';
import type { World } from '../world';
import { mayEdit, sees } from '../world';
import type { Action, Attempt, Happening, Turn } from './action';
import { pickFrom, pickItem, pickPostMortem, request } from './action';
import { anyone } from './people';

type ReportRequest = Payload<'loadReport'>;
type Filter = NonNullable<ReportRequest['filter']>;

const statusesAskedFor: readonly ActionItemStatus[][] = [
  ['open', 'in_progress'],
  ['open', 'in_progress'],
  ['done'],
  ['verified', 'wont_do'],
  ['idea'],
  [],
];

/** Now and then the words of some page, whether or not who asks may see it. */
function someWords({ world, random }: Turn): string {
  return random.percent(50) ? random.pick([...world.secrets.keys(), 'zq']) : random.pick(['item', 'TASK 1']);
}

function someFilter(turn: Turn): Filter {
  const { random } = turn;
  return {
    statuses: random.pick(statusesAskedFor),
    owner: random.pick(['anyone', 'anyone', 'me', 'nobody', accountIdOf('owner')]),
    overdue: random.percent(20),
    ...(random.percent(15) && { dueWithinDays: random.between(0, 20) }),
    ...(random.percent(15) && { severities: [random.pick([0, 1, 2] as const), 2 as const] }),
    ...(random.percent(15) && { kinds: [random.pick(actionItemKinds)] }),
    ...(random.percent(15) && { priorities: [random.pick(priorities)] }),
    ...(random.percent(15) && { service: random.pick(['checkout', 'Ledger']) }),
    ...(random.percent(15) && { period: { from: '2026-10-20', to: random.pick(['2026-11-10', '2026-12-31']) } }),
    ...(random.percent(15) && { text: someWords(turn) }),
  };
}

/** A report as people ask for it, from its beginning. */
export function someReport(turn: Turn, spaceId: string): ReportRequest {
  const { random } = turn;
  return { spaceId, limit: random.pick([1, 3, 25]), filter: someFilter(turn), sort: random.pick(reportSorts) };
}

const isAboutDetails = (asked: ReportRequest): boolean => asksForDetails(payloadSchemas.loadReport.parse(asked).filter);

function checkReport(world: World, asked: ReportRequest, { rows, hidden }: ReportPage): void {
  const items = rows.map(({ item }) => item);
  items.forEach((item) => world.note(showItem(world.told, item)));
  if (new Set(items.map(({ id }) => id)).size < items.length) world.note('the report showed an item twice');
  if (hidden > 0 && isAboutDetails(asked))
    world.note('the report tells how many hidden items have what it was asked for');
}

function loading(turn: Turn, asked: ReportRequest): Attempt {
  const { world } = turn;
  const { after, limit, filter, sort } = asked;
  return request(turn, 'loadReport', asked, {
    what: `loads ${after === undefined ? 'the report' : 'more of the report'} (${JSON.stringify({ limit, filter, sort })})`,
    told: (page) => {
      checkReport(world, asked, page);
      const { next } = page;
      if (next !== null) world.unread.push((other) => loading(other, { ...asked, after: next }));
    },
  });
}

const report: Action = (turn) => {
  const { world, random } = turn;
  return loading(turn, someReport(turn, world.app.spaceId(random.percent(80) ? 'PM' : 'PAY')));
};

/** Goes on where they, or somebody else, stopped reading, however long ago and whatever was restricted since. */
const readOn: Action = (turn) => pickFrom(turn, turn.world.unread)?.(turn) ?? null;

const listPostMortems: Action = (turn) => {
  const { world, person, random, isAlone } = turn;
  const payload = {
    spaceId: world.app.spaceId('PM'),
    status: random.pick(postMortemStatuses),
    limit: random.pick([1, 25]),
  };
  return request(turn, 'listPostMortems', payload, {
    what: `lists the post-mortems that are ${payload.status}`,
    told: ({ rows }) => {
      const hidden = rows.find(({ pageId }) => !sees(world, person, pageId));
      if (isAlone && hidden !== undefined)
        world.note(`${person} was listed page ${hidden.pageId}, which they do not see`);
    },
  });
};

const listItemHistory: Action = (turn) => {
  const item = pickItem(turn);
  if (item === null) return null;
  const { pageId, id: itemId } = item;
  const may = sees(turn.world, turn.person, pageId);
  return request(turn, 'listItemHistory', { pageId, itemId }, { what: `reads what happened to ${item.title}`, may });
};

const listHistory: Action = (turn) => {
  const postMortem = pickPostMortem(turn);
  if (postMortem === null) return null;
  const { pageId } = postMortem;
  const may = mayEdit(turn.world, turn.person, pageId);
  return request(turn, 'listHistory', { pageId }, { what: `reads the history of page ${pageId}`, may });
};

const readers = ['moderator', 'success', 'engineer', 'reader', 'outsider', 'outsider'] as const;

/** How people look for action items and post-mortems. */
export const reportActions = {
  report: { weight: 8, by: readers, act: report },
  readOn: { weight: 3, by: readers, act: readOn },
  listPostMortems: { weight: 1, by: readers, act: listPostMortems },
  listItemHistory: { weight: 1, by: anyone, act: listItemHistory },
  listHistory: { weight: 1, by: anyone, act: listHistory },
} satisfies Record<string, Happening>;
