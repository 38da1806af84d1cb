import { outageText } from '../../local/worked-example/outage';
import type { TimelineLine } from '../../local/worked-example/page-sections';
import type { RuleSettings } from '../../src/domain/rules/rule';
import type { AppSite } from '../support/app-site';
import { designate, fillPage, openAppSite, operation, readyPostMortem, valueOf, viewOf } from '../support/app-site';

let app: AppSite;
let rootPage: string;
beforeEach(async () => {
  app = openAppSite();
  rootPage = await designate(app);
});
afterEach(() => app.close());

/** What an admin chooses, on top of what stands there. */
async function grade(rules: RuleSettings): Promise<void> {
  const spaceId = app.spaceId('PM');
  const { version, timeZone, anchorDate, leadDays, hour } = valueOf(
    await app.ask('admin', 'loadSettings', { spaceId }),
  );
  const kept = { spaceId, version, designated: true, rootPage, timeZone, anchorDate, leadDays, hour };
  valueOf(await app.ask('admin', 'saveSettings', { ...kept, rules }));
}

const publish = (pageId: string, version: number, number = 900) =>
  app.ask('moderator', 'publishNotes', { operationId: operation(number), pageId, version });

const gradesIn = (checks: readonly { rule: string; grade: string }[], rule: string) =>
  checks.flatMap((check) => (check.rule === rule ? [check.grade] : []));

test('an error that is switched off no longer stands before publication', async () => {
  const { postMortem } = await readyPostMortem(app);
  const { pageId, version } = postMortem;
  await fillPage(app, pageId, { timeline: [] });
  const blocked = await publish(pageId, version);
  expect(blocked).toMatchObject({ error: { code: 'publication-blocked' } });
  if (blocked.ok || blocked.error.code !== 'publication-blocked') throw new Error('published');
  const { errors, open } = blocked.error.detail;
  const found = [...errors, ...open].map(({ rule }) => rule);
  expect(found).toContain('timeline.milestones');

  await grade(Object.fromEntries(found.map((rule) => [rule, 'off'])));
  const seen = await viewOf(app, pageId);
  expect(seen.checks.filter(({ rule }) => found.includes(rule))).toEqual([]);
  valueOf(await publish(pageId, version, 901));
});

test('a note that becomes an error blocks, and as a warning wants a reason', async () => {
  const { postMortem } = await readyPostMortem(app);
  const { pageId, version } = postMortem;
  const timeline = outageText('2026-11-21').timeline?.map(([time, event, kind]): TimelineLine => [
    time,
    event,
    kind,
    '',
  ]);
  await fillPage(app, pageId, { timeline: timeline ?? [] });
  const note = (await viewOf(app, pageId)).checks.find((check) => check.grade === 'note');
  if (note === undefined) throw new Error('no note');

  await grade({ [note.rule]: 'error' });
  expect(gradesIn((await viewOf(app, pageId)).checks, note.rule)).toContain('error');
  expect(await publish(pageId, version)).toMatchObject({
    error: { code: 'publication-blocked', detail: { open: [] } },
  });

  await grade({ [note.rule]: 'warning' });
  expect(await publish(pageId, version, 901)).toMatchObject({ error: { code: 'publication-blocked' } });
  let seen = await viewOf(app, pageId);
  for (const { key } of seen.checks.filter(({ grade: found }) => found === 'warning')) {
    const acceptance = { pageId, version: seen.postMortem.version, resultKey: key, reason: 'It is known' };
    seen = valueOf(await app.ask('moderator', 'acceptWarning', acceptance));
  }
  expect(gradesIn(seen.checks, note.rule)).toContain('warning');
  valueOf(await publish(pageId, seen.postMortem.version, 902));
});

test('a warning that is switched off cannot be accepted any more', async () => {
  const { postMortem } = await readyPostMortem(app);
  const { pageId, version } = postMortem;
  await fillPage(app, pageId, { conclusion: [' '] });
  const warning = (await viewOf(app, pageId)).checks.find((check) => check.grade === 'warning');
  if (warning === undefined) throw new Error('no warning');
  await grade({ [warning.rule]: 'off' });
  expect(
    await app.ask('moderator', 'acceptWarning', { pageId, version, resultKey: warning.key, reason: 'Known' }),
  ).toMatchObject({ error: { code: 'changed-meanwhile' } });
});

test('the preview of an import follows the space', async () => {
  const preview = async () =>
    valueOf(
      await app.ask('agent', 'previewImport', {
        spaceId: app.spaceId('PM'),
        markdown: '# Night\n\nIt broke.',
        timeZone: 'UTC',
      }),
    ).checks;
  expect(gradesIn(await preview(), 'details.severity')).toEqual(['error']);
  await grade({ 'details.severity': 'note' });
  expect(gradesIn(await preview(), 'details.severity')).toEqual(['note']);
  await grade({ 'details.severity': 'off' });
  expect(gradesIn(await preview(), 'details.severity')).toEqual([]);
});

test('rules of one space are not those of another', async () => {
  await designate(app, 'PAY');
  await grade({ 'details.severity': 'off' });
  const markdown = '# Night\n\nIt broke.';
  const preview = valueOf(
    await app.ask('agent', 'previewImport', { spaceId: app.spaceId('PAY'), markdown, timeZone: 'UTC' }),
  );
  expect(gradesIn(preview.checks, 'details.severity')).toEqual(['error']);
});
