import { accountIdOf } from '../../local/people';
import type { Payload } from '../../src/contract/payloads';
import { addItem, callsDuring, countOf, newPostMortem } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite, readyPostMortem, fillPage, valueOf, viewOf } from '../support/app-site';

let app: AppSite;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
});
afterEach(() => app.close());

type Details = Payload<'saveDetails'>['details'];
const details = (overrides: Partial<Details> = {}): Details => ({
  severity: 1,
  services: ['checkout', 'payments'],
  impact: { customers: 'some', statement: 'About 1,900 customers could not pay.' },
  participants: {
    agentId: accountIdOf('agent'),
    responderIds: [accountIdOf('engineer')],
    customerSuccessIds: [],
    solutionLeadIds: [],
    scribeId: null,
    attendeeIds: [],
  },
  ...overrides,
});
const save = (pageId: string, version: number, person = 'agent', overrides: Partial<Details> = {}) =>
  app.ask(person, 'saveDetails', { pageId, version, details: details(overrides) });
const handOver = (pageId: string, version: number, person: string, to: string) =>
  app.ask(person, 'handOverModerator', { pageId, version, moderatorId: accountIdOf(to) });
const moderatorOf = async (pageId: string) => (await viewOf(app, pageId)).postMortem.details.participants.moderatorId;

describe('details', () => {
  test('are saved with one history entry, and the moderator stays', async () => {
    const pageId = await newPostMortem(app, 1);
    const saved = valueOf(await save(pageId, 1));
    expect(saved.postMortem).toMatchObject({
      version: 2,
      details: { severity: 1, services: ['checkout', 'payments'] },
    });
    expect(await moderatorOf(pageId)).toBe(accountIdOf('moderator'));
    expect((await app.historyOf(pageId)).map(({ change }) => change.kind).sort()).toEqual([
      'created',
      'details-changed',
    ]);
  });

  test('an older version is refused; the same content again succeeds and writes nothing', async () => {
    const pageId = await newPostMortem(app, 1);
    valueOf(await save(pageId, 1));
    expect(await save(pageId, 1, 'engineer', { severity: 3 })).toMatchObject({ error: { code: 'changed-meanwhile' } });
    expect(valueOf(await save(pageId, 1)).postMortem.version).toBe(2);
    expect(await app.historyOf(pageId)).toHaveLength(2);
  });

  test('a moderator in the payload is dropped', async () => {
    const pageId = await newPostMortem(app, 1);
    const forged = { ...details().participants, moderatorId: accountIdOf('agent') };
    const payload = { pageId, version: 1, details: { ...details(), participants: forged } };
    await app.askRaw('agent', 'saveDetails', payload);
    expect(await moderatorOf(pageId)).toBe(accountIdOf('moderator'));
  });

  test.each<[string, Partial<Details>, string]>([
    [
      '51 responders',
      { participants: { ...details().participants, responderIds: Array<string>(51).fill('a') } },
      'responder ids has more than 50 entries',
    ],
    ['21 services', { services: Array<string>(21).fill('s') }, 'services has more than 20 entries'],
    ['an empty service', { services: [' '] }, 'services is missing or too short'],
    [
      'a long statement',
      { impact: { customers: 'some', statement: 'x'.repeat(2001) } },
      'statement is longer than 2000 characters',
    ],
  ])('%s: refused by name', async (_what, overrides, problem) => {
    const pageId = await newPostMortem(app, 1);
    expect(await save(pageId, 1, 'agent', overrides)).toEqual({
      ok: false,
      error: { code: 'invalid-request', detail: { problem } },
    });
  });

  test('saving costs 4 requests to storage, one of them for the space’s rules, and 1 to Confluence', async () => {
    const pageId = await newPostMortem(app, 1);
    await addItem(app, pageId, 10);
    const calls = await callsDuring(app, () => save(pageId, 2));
    expect([countOf(calls, 'kvs'), countOf(calls, 'confluence')]).toEqual([4, 1]);
  });
});

describe('the moderator', () => {
  test.each<[string, string | null, string, string, string]>([
    ['the creator names the first', null, 'agent', 'moderator', 'ok'],
    ['the creator names themself', null, 'agent', 'agent', 'ok'],
    ['a space admin names the first', null, 'admin', 'moderator', 'ok'],
    ['another editor appoints themself', null, 'engineer', 'engineer', 'not-allowed'],
    ['a reader appoints themself', null, 'reader', 'reader', 'not-allowed'],
    ['the creator, once there is one', 'moderator', 'agent', 'agent', 'not-allowed'],
    ['an editor, once there is one', 'moderator', 'engineer', 'engineer', 'not-allowed'],
    ['the moderator hands on', 'moderator', 'moderator', 'success', 'ok'],
    ['a space admin hands on', 'moderator', 'admin', 'success', 'ok'],
    ['somebody who may not see the page', null, 'outsider', 'outsider', 'page-not-found'],
  ])('%s', async (_what, first, person, to, expected) => {
    const moderatorId = first === null ? null : accountIdOf(first);
    const pageId = await newPostMortem(app, 1, { moderatorId });
    const answer = await handOver(pageId, 1, person, to);
    expect(answer.ok ? 'ok' : answer.error.code).toBe(expected);
    expect(await moderatorOf(pageId)).toBe(expected === 'ok' ? accountIdOf(to) : moderatorId);
  });

  test('who handed on keeps nothing; the history says from whom to whom', async () => {
    const pageId = await newPostMortem(app, 1);
    valueOf(await handOver(pageId, 1, 'moderator', 'success'));
    expect(await handOver(pageId, 2, 'moderator', 'moderator')).toMatchObject({ error: { code: 'not-allowed' } });
    const named = (await app.historyOf(pageId)).find(({ change }) => change.kind === 'moderator');
    expect(named).toMatchObject({
      byId: accountIdOf('moderator'),
      change: { from: accountIdOf('moderator'), to: accountIdOf('success') },
    });
  });

  test('two hand-overs at once: one counts', async () => {
    const pageId = await newPostMortem(app, 1);
    const answers = await Promise.all([
      handOver(pageId, 1, 'moderator', 'success'),
      handOver(pageId, 1, 'admin', 'engineer'),
    ]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test.each<[string, Record<string, unknown>]>([
    ['accountId', { accountId: 'MODERATOR' }],
    ['callerId', { callerId: 'MODERATOR' }],
    ['context', { context: { accountId: 'MODERATOR' } }],
    ['a postMortem of its own', { postMortem: { details: { participants: { moderatorId: null } } } }],
  ])('a forged %s in the payload changes nothing', async (_what, forged) => {
    const pageId = await newPostMortem(app, 1);
    const text = JSON.stringify(forged).replaceAll('MODERATOR', accountIdOf('moderator'));
    const extra = JSON.parse(text) as Record<string, unknown>;
    const payload = { pageId, version: 1, moderatorId: accountIdOf('engineer'), ...extra };
    expect(await app.askRaw('engineer', 'handOverModerator', payload)).toMatchObject({
      error: { code: 'not-allowed' },
    });
  });
});

describe('accepting warnings', () => {
  const prepare = async () => {
    const { postMortem } = await readyPostMortem(app);
    await fillPage(app, postMortem.pageId, { conclusion: [' '] });
    const view = await viewOf(app, postMortem.pageId);
    const key = view.checks.find(({ grade }) => grade === 'warning')?.key ?? '';
    return { pageId: postMortem.pageId, version: postMortem.version, resultKey: key };
  };

  test('the moderator accepts with a reason; again is the same, another reason replaces it', async () => {
    const warning = await prepare();
    const accept = (version: number, reason: string) =>
      app.ask('moderator', 'acceptWarning', { ...warning, version, reason });
    const first = valueOf(await accept(warning.version, 'Said in the overview'));
    expect(valueOf(await accept(warning.version, 'Said in the overview')).postMortem.version).toBe(
      first.postMortem.version,
    );
    const second = valueOf(await accept(first.postMortem.version, 'Not needed'));
    expect(second.postMortem.acceptances.map(({ reason }) => reason)).toEqual(['Not needed']);
  });

  test.each<[string, string, Partial<{ resultKey: string; reason: string }>, string]>([
    ['a space admin', 'admin', {}, 'not-allowed'],
    ['the agent', 'agent', {}, 'not-allowed'],
    ['no reason', 'moderator', { reason: ' ' }, 'invalid-request'],
    ['a warning that is not there', 'moderator', { resultKey: 'cause.depth:0' }, 'changed-meanwhile'],
  ])('%s: refused', async (_what, person, overrides, code) => {
    const payload = { ...(await prepare()), reason: 'Because', ...overrides };
    expect(await app.ask(person, 'acceptWarning', payload)).toMatchObject({ ok: false, error: { code } });
  });

  test('errors and notes are not to be accepted', async () => {
    const pageId = await newPostMortem(app, 5);
    const { checks, postMortem } = await viewOf(app, pageId);
    const others = checks.filter(({ grade }) => grade !== 'warning');
    expect(others.length).toBeGreaterThan(1);
    for (const { key } of others.slice(0, 4)) {
      const payload = { pageId, version: postMortem.version, resultKey: key, reason: 'Please' };
      expect(await app.ask('moderator', 'acceptWarning', payload)).toMatchObject({
        error: { code: 'changed-meanwhile' },
      });
    }
  });
});
