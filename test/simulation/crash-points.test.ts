import type { WayOfFailing } from '../../local/faults';
import type { AppSite } from '../support/app-site';
import {
  designate,
  incident,
  itemContent,
  openAppSite,
  operation,
  readyPostMortem,
  valueOf,
  viewOf,
} from '../support/app-site';

/*
 * Every platform call of what takes several steps is made to fail in every way, before or after its effect; then the person
 * tries again with the same operation, as the browser does. Afterwards nothing is lost and nothing is doubled.
 */
const ways: readonly WayOfFailing[] = [
  'refused',
  'throttled',
  'conflict',
  'lost-answer',
  'timeout-before',
  'timeout-after',
];

interface Scenario {
  name: string;
  /** Everything before the crash; answers what `act` and `verify` need. */
  prepare: (app: AppSite) => Promise<Prepared>;
}
interface Prepared {
  act: () => Promise<{ ok: boolean }>;
  verify: () => Promise<void>;
}

const pageCount = (app: AppSite) => app.site.confluence.pages.list().length;

const create: Scenario = {
  name: 'creating a post-mortem',
  async prepare(app) {
    const root = await designate(app);
    const before = pageCount(app);
    const payload = { operationId: operation(1), spaceId: app.spaceId('PM'), incident: incident() };
    const act = () => app.ask('agent', 'createPostMortem', payload);
    return {
      act,
      async verify() {
        const page = valueOf(await act());
        expect(page.title).toBe('Checkout unavailable');
        // Year, month and the page itself: each exactly once.
        expect(pageCount(app)).toBe(before + 3);
        expect(app.childrenOf(root)).toHaveLength(1);
        const { postMortem } = await viewOf(app, page.pageId, 'agent');
        expect(postMortem).toMatchObject({ version: 1, status: 'draft', operationId: operation(1) });
        await expectHistory(app, page.pageId, ['created']);
      },
    };
  },
};

const turn: Scenario = {
  name: 'turning a page into a post-mortem',
  async prepare(app) {
    await designate(app);
    const pageId = await plainPage(app);
    const payload = { operationId: operation(2), pageId, incident: incident({ title: 'Notes of the night' }) };
    const before = pageCount(app);
    return {
      act: () => app.ask('agent', 'turnIntoPostMortem', payload),
      async verify() {
        expect(pageCount(app)).toBe(before);
        const body = app.bodyOf(pageId);
        expect(body).toContain('What I saw');
        expect(body.split('"text":"Timeline"')).toHaveLength(2);
        expect((await viewOf(app, pageId)).postMortem.operationId).toBe(operation(2));
        await expectHistory(app, pageId, ['created']);
      },
    };
  },
};

const addItem: Scenario = {
  name: 'adding an action item',
  async prepare(app) {
    await designate(app);
    const { postMortem } = await readyPostMortem(app);
    const { pageId } = postMortem;
    const payload = { pageId, operationId: operation(3), content: itemContent({ title: 'Second' }) };
    return {
      act: () => app.ask('agent', 'addActionItem', payload),
      async verify() {
        const { actionItems } = await viewOf(app, pageId);
        expect(actionItems.map(({ title }) => title)).toEqual([itemContent().title, 'Second']);
        await expectHistory(app, pageId, ['created', 'item-added', 'details-changed', 'item-added']);
      },
    };
  },
};

const publish: Scenario = {
  name: 'publishing the notes',
  async prepare(app) {
    await designate(app);
    const { postMortem } = await readyPostMortem(app);
    const { pageId, version } = postMortem;
    const payload = { operationId: operation(4), pageId, version, overrideReason: '' };
    return {
      act: () => app.ask('moderator', 'publishNotes', payload),
      async verify() {
        const view = await viewOf(app, pageId);
        expect(view.postMortem).toMatchObject({ status: 'published', version: version + 1 });
        expect(view.postMortem.publication?.operationId).toBe(operation(4));
        expect(app.bodyOf(pageId).split('"text":"SEV-2"')).toHaveLength(2);
        expect(app.site.confluence.pages.find(pageId)?.version.number).toBe(3);
        await expectHistory(app, pageId, ['created', 'item-added', 'details-changed', 'status']);
      },
    };
  },
};

async function plainPage(app: AppSite): Promise<string> {
  const body = JSON.stringify({
    version: 1,
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'What I saw' }] }],
  });
  const answer = await app.site.fetchAs('agent', '/wiki/api/v2/pages', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      spaceId: app.spaceId('PM'),
      status: 'current',
      title: 'Notes of the night',
      body: { representation: 'atlas_doc_format', value: body },
    }),
  });
  const { id } = (await answer.json()) as { id: string };
  return id;
}

async function expectHistory(app: AppSite, pageId: string, kinds: readonly string[]): Promise<void> {
  // The clock stands still here, so that entries of one instant have no order.
  const history = await app.historyOf(pageId);
  expect(history.map(({ change }) => change.kind).sort()).toEqual([...kinds].sort());
}

beforeEach(() => {
  // Each failure is logged once by the app; here there are hundreds.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => jest.restoreAllMocks());

describe.each([create, turn, addItem, publish])('$name', ({ prepare }) => {
  test('survives the failure of each of its calls, in each way', async () => {
    const { calls, writes } = await countCalls(prepare);
    expect(calls).toBeGreaterThan(3);
    const violations: string[] = [];
    for (let nth = 1; nth <= calls; nth += 1) {
      for (const way of ways.filter((one) => one !== 'conflict' || nth <= writes)) {
        const problem = await crashAt(prepare, nth, way);
        if (problem !== null) violations.push(`call ${nth}, ${way}: ${problem}`);
      }
    }
    expect(violations).toEqual([]);
  }, 120_000);
});

/** `writes`: of pages that are there, the only calls that can meet a conflict. */
async function countCalls(prepare: Scenario['prepare']): Promise<{ calls: number; writes: number }> {
  const app = openAppSite();
  const { act } = await prepare(app);
  app.site.calls.length = 0;
  expect((await act()).ok).toBe(true);
  const { length: calls } = app.site.calls;
  const writes = app.site.calls.filter(({ method }) => method === 'PUT').length;
  await app.close();
  return { calls, writes };
}

/** One run with one failure: what was wrong afterwards, or null. */
async function crashAt(prepare: Scenario['prepare'], nth: number, way: WayOfFailing): Promise<string | null> {
  const app = openAppSite();
  try {
    const { act, verify } = await prepare(app);
    app.site.faults.add({ match: { nth }, way });
    // A function that died rejects; any other failure is an answer. Both are followed by another try.
    await act().catch(() => null);
    app.site.faults.clear();
    const again = await act();
    if (!again.ok) return `the second try was refused: ${JSON.stringify(again)}`;
    await verify();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 400) : 'thrown without an error';
  } finally {
    await app.close();
  }
}
