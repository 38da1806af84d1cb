import { accountIdOf } from '../../local/people';
import { postMortemMacro } from '../../src/domain/document/macro-node';
import type { AdfDocument } from '../../src/domain/document/post-mortem-document';
import { page } from '../support/adf-builders';
import { createPage, newPostMortem, pageRecord } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, incident, openAppSite, operation, startOfTests, valueOf, viewOf } from '../support/app-site';

/** Whoever moderates decides what is published: nobody gets there but by being named by who may name. */
let app: AppSite;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
});
afterEach(() => app.close());

const me = accountIdOf('engineer');
const ask = (name: string, payload: object) => app.askRaw('engineer', name, payload);
const moderatorOf = async (pageId: string) => (await viewOf(app, pageId)).postMortem.details.participants.moderatorId;
const participants = {
  ...{ agentId: null, responderIds: [], customerSuccessIds: [], solutionLeadIds: [] },
  ...{ scribeId: null, attendeeIds: [], moderatorId: me, moderatorKnowsProcess: true },
};
const details = {
  severity: 1,
  services: [],
  impact: { customers: 'none', statement: '' },
  participants,
  moderatorId: me,
};
const mine = { ...incident({ title: 'Mine', moderatorId: me }) };

const paths: Record<string, (pageId: string) => object> = {
  handOverModerator: (pageId) => ({ pageId, version: 1, moderatorId: me }),
  saveDetails: (pageId) => ({ pageId, version: 1, details, moderatorId: me, callerId: accountIdOf('moderator') }),
  turnIntoPostMortem: (pageId) => ({ operationId: operation(60), pageId, incident: mine }),
  keepCopyPlain: (pageId) => ({ pageId }),
  // The operation that created the page, said once more by somebody else with another moderator.
  createPostMortem: () => ({ operationId: operation(1), spaceId: app.spaceId('PM'), incident: mine }),
  importPostMortem: () => ({
    ...{ operationId: operation(1), spaceId: app.spaceId('PM'), markdown: '# Mine\n\nIt broke.', timeZone: 'UTC' },
    ...{ startedAt: '2026-11-21T08:00:00Z', moderatorId: me },
  }),
};

test.each(Object.entries(paths))('%s makes nobody the moderator of what has one', async (name, payloadOf) => {
  const pageId = await newPostMortem(app, 1);
  await ask(name, payloadOf(pageId));
  expect(await moderatorOf(pageId)).toBe(accountIdOf('moderator'));
  expect((await app.historyOf(pageId)).map(({ change }) => change.kind)).not.toContain('moderator');
});

test('what has no moderator yet gets the first from its creator or a space admin, not from who edits the page', async () => {
  const pageId = await newPostMortem(app, 1, { moderatorId: null });
  const name = { pageId, version: 1, moderatorId: me };
  expect(await ask('handOverModerator', name)).toMatchObject({ error: { code: 'not-allowed' } });
  await ask('saveDetails', { pageId, version: 1, details });
  const { version, details: now } = (await viewOf(app, pageId)).postMortem;
  expect(now.participants).toMatchObject({ moderatorId: null, moderatorKnowsProcess: false });
  valueOf(await app.ask('agent', 'handOverModerator', { ...name, version, moderatorId: accountIdOf('moderator') }));
  // Once: then the creator has no more say than others.
  const again = { pageId, version: version + 1, moderatorId: accountIdOf('agent') };
  expect(await app.ask('agent', 'handOverModerator', again)).toMatchObject({ error: { code: 'not-allowed' } });
  expect(await moderatorOf(pageId)).toBe(accountIdOf('moderator'));
});

test('who was the moderator is no longer one', async () => {
  const pageId = await newPostMortem(app, 1);
  const toSuccess = { pageId, version: 1, moderatorId: accountIdOf('success') };
  valueOf(await app.ask('moderator', 'handOverModerator', toSuccess));
  const back = { pageId, version: 2, moderatorId: accountIdOf('moderator') };
  expect(await app.ask('moderator', 'handOverModerator', back)).toMatchObject({ error: { code: 'not-allowed' } });
  expect(await app.ask('moderator', 'reopenPostMortem', { pageId, version: 2, reason: 'Mine' })).toMatchObject({
    error: { code: 'not-allowed' },
  });
});

test('a copy is moderated by whom its own creator names; the original keeps its own', async () => {
  const pageId = await newPostMortem(app, 1);
  const body = JSON.parse(app.bodyOf(pageId)) as AdfDocument;
  const copyId = await createPage(app, { title: 'Copy', body, person: 'engineer' });
  const payload = { operationId: operation(61), pageId: copyId, incident: mine };
  valueOf(await app.ask('engineer', 'turnIntoPostMortem', payload));
  expect([await moderatorOf(copyId), await moderatorOf(pageId)]).toEqual([me, accountIdOf('moderator')]);
});

describe('a page that only carries the macro, and whose macro’s id everybody can read', () => {
  const macroId = operation(77);

  async function pageWithMacro(): Promise<string> {
    const { appId, environmentId, environmentType } = app.site.identity;
    const macro = postMortemMacro({ appId, environmentId, environmentType }, macroId);
    const pageId = await createPage(app, { title: 'Mine', body: page(macro), person: 'agent' });
    app.site.confluence.pages.restrict(pageRecord(app, pageId), { read: [], update: [accountIdOf('agent')] });
    return pageId;
  }
  const kindOf = async (pageId: string) => valueOf(await app.ask('agent', 'openMacro', { pageId })).kind;
  const titles = [
    'Mine',
    'Mine (2026-11-21)',
    ...[2, 3, 4, 5, 6, 7, 8, 9].map((count) => `Mine (2026-11-21, ${count})`),
  ];

  test('is not taken over by who claims to have created it, neither at once nor by the sweep', async () => {
    const pageId = await pageWithMacro();
    const claim = { operationId: macroId, spaceId: app.spaceId('PM'), incident: mine };
    await ask('createPostMortem', claim);
    await app.site.travel(Date.parse(startOfTests) + 26 * 3_600_000);
    expect(await kindOf(pageId)).not.toBe('post-mortem');
  });

  test('is not taken over while no other title is free either', async () => {
    const pageId = await pageWithMacro();
    for (const title of titles.slice(1)) await createPage(app, { title, person: 'engineer' });
    const claim = { operationId: macroId, spaceId: app.spaceId('PM'), incident: mine };
    await ask('createPostMortem', claim);
    await app.site.travel(Date.parse(startOfTests) + 26 * 3_600_000);
    expect(await kindOf(pageId)).not.toBe('post-mortem');
  });
});
