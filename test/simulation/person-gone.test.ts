import { parseAdf } from '../../src/domain/document/parse-adf';
import { addItem, createPage, newPostMortem, pageRecord } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, incident, openAppSite, operation, readyPostMortem, valueOf, viewOf } from '../support/app-site';

/*
 * A person starts something, the function dies at one of its calls, and the person never comes back. A day later no operation
 * is open, and page and record tell the same.
 */
const day = 24 * 3_600_000;
const ways = ['timeout-before', 'timeout-after', 'refused', 'lost-answer'] as const;

const report = `# Checkout unavailable

## Timeline

- 2026-11-21 09:02 UTC: deploy reaches all regions
- 2026-11-21 09:40 UTC: rolled back, resolved

## Action items

- [ ] Order migrations
- [x] Alert on errors
- [ ] Write it down
`;

interface Started {
  act: () => Promise<unknown>;
  /** What must hold when all is over; throws otherwise. */
  agree: () => Promise<void>;
}
interface Scenario {
  name: string;
  start: (app: AppSite) => Promise<Started>;
}

const macros = (app: AppSite) =>
  app.site.confluence.pages
    .list()
    .filter(({ id }) => app.bodyOf(id).includes('/static/post-mortem'))
    .map(({ id }) => id);

const kindOf = async (app: AppSite, pageId: string) => valueOf(await app.ask('agent', 'openMacro', { pageId })).kind;

/** A page has the macro exactly when it has a record. */
async function expectPagesAgree(app: AppSite, ids: readonly string[] = macros(app)): Promise<void> {
  for (const pageId of ids) {
    expect(await kindOf(app, pageId)).toBe('post-mortem');
    expect((await app.historyOf(pageId)).filter(({ change }) => change.kind === 'created')).toHaveLength(1);
  }
}

const scenarios: readonly Scenario[] = [
  {
    name: 'creating',
    async start(app) {
      const payload = { operationId: operation(1), spaceId: app.spaceId('PM'), incident: incident() };
      return { act: () => app.ask('agent', 'createPostMortem', payload), agree: () => expectPagesAgree(app) };
    },
  },
  {
    name: 'creating under a taken title',
    async start(app) {
      await newPostMortem(app, 7, { title: 'Checkout unavailable' });
      const payload = { operationId: operation(1), spaceId: app.spaceId('PM'), incident: incident() };
      return { act: () => app.ask('agent', 'createPostMortem', payload), agree: () => expectPagesAgree(app) };
    },
  },
  {
    name: 'turning',
    async start(app) {
      const pageId = await createPage(app);
      const payload = { operationId: operation(1), pageId, incident: incident({ title: 'Turned' }) };
      return {
        act: () => app.ask('agent', 'turnIntoPostMortem', payload),
        async agree() {
          await expectPagesAgree(app);
          const isTurned = pageRecord(app, pageId).title === 'Turned';
          expect(await kindOf(app, pageId)).toBe(isTurned ? 'post-mortem' : 'ordinary');
        },
      };
    },
  },
  {
    name: 'publishing with a ticked task',
    async start(app) {
      const { postMortem } = await readyPostMortem(app);
      const { pageId } = postMortem;
      await addItem(app, pageId, 10, { title: 'Goes away' });
      const first = { operationId: operation(2), pageId, version: 4, overrideReason: '' };
      const published = valueOf(await app.ask('moderator', 'publishNotes', first));
      const ticked = parseAdf(app.bodyOf(pageId).replace('"state":"TODO"', '"state":"DONE"'));
      const body = { ...ticked, content: [...ticked.content] };
      const { title, parentId, ownerId, authorId } = pageRecord(app, pageId);
      const made = { title, parentId, ownerId, authorId, message: '', minorEdit: false };
      app.site.confluence.pages.change(pageRecord(app, pageId), { ...made, body: JSON.stringify(body) });
      valueOf(await app.ask('agent', 'removeActionItem', { pageId, itemId: operation(10), version: 1 }));
      const version = published.postMortem.version + 1;
      const payload = { operationId: operation(1), pageId, version, overrideReason: '' };
      return {
        act: () => app.ask('moderator', 'publishNotes', payload),
        async agree() {
          const view = await viewOf(app, pageId);
          const isOnPage = !app.bodyOf(pageId).includes('Goes away');
          expect(view.postMortem.publication?.operationId).toBe(operation(isOnPage ? 1 : 2));
          // Removed items wait for the publication that takes their tasks off the page.
          expect(view.postMortem.removedItemIds).toHaveLength(isOnPage ? 0 : 1);
          if (isOnPage) expect(view.actionItems.map(({ status }) => status)).toEqual(['done']);
        },
      };
    },
  },
  {
    name: 'importing',
    async start(app) {
      const payload = { operationId: operation(1), spaceId: app.spaceId('PM'), markdown: report, timeZone: 'UTC' };
      return {
        act: () => app.ask('agent', 'importPostMortem', payload),
        async agree() {
          await expectPagesAgree(app);
          for (const pageId of macros(app)) {
            const { actionItems } = await viewOf(app, pageId);
            expect(actionItems.map(({ title, status }) => [title, status])).toEqual([
              ['Order migrations', 'open'],
              ['Alert on errors', 'done'],
              ['Write it down', 'open'],
            ]);
          }
        },
      };
    },
  },
];

async function violation(scenario: Scenario, nth: number, way: (typeof ways)[number], meanwhile: boolean) {
  const app = openAppSite();
  try {
    await designate(app);
    const { act, agree } = await scenario.start(app);
    app.site.faults.add({ match: { nth }, way });
    await act().catch(() => null);
    app.site.faults.clear();
    if (meanwhile) editMeanwhile(app);
    await app.site.travel(app.site.clock.now() + day);
    expect(await app.unfinished()).toEqual([]);
    await agree();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 500) : 'thrown without an error';
  } finally {
    await app.close();
  }
}

/** Somebody adds a paragraph to each page with the macro before anyone looks after it. */
function editMeanwhile(app: AppSite): void {
  for (const pageId of macros(app)) {
    const page = pageRecord(app, pageId);
    const { title, parentId, ownerId, authorId } = page;
    const body = parseAdf(app.bodyOf(pageId));
    const content = [...body.content, { type: 'paragraph', content: [{ type: 'text', text: 'Meanwhile' }] }];
    const made = { title, parentId, ownerId, authorId, message: 'Fixed a word', minorEdit: false };
    app.site.confluence.pages.change(page, { ...made, body: JSON.stringify({ ...body, content }) });
  }
}

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => jest.restoreAllMocks());

describe.each(scenarios)('$name', (scenario) => {
  test('a day after its function died, page and record agree', async () => {
    const app = openAppSite();
    await designate(app);
    const { act } = await scenario.start(app);
    app.site.calls.length = 0;
    await act();
    const { length } = app.site.calls;
    await app.close();
    const violations: string[] = [];
    for (let nth = 1; nth <= length; nth += 1) {
      for (const [index, way] of ways.entries()) {
        const problem = await violation(scenario, nth, way, (nth + index) % 2 === 0);
        if (problem !== null) violations.push(`call ${nth}, ${way}: ${problem}`);
      }
    }
    expect(violations).toEqual([]);
  }, 120_000);
});
