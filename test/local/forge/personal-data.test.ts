import { privacy } from '@forge/api';
import { makeResolver } from '@forge/resolver';
import { standingClock } from '../../../local/clock';
import { createSite } from '../../../local/create-site';
import type { Site } from '../../../local/create-site';
import { createInProcessRunner } from '../../../local/forge/runtime/in-process-runner';
import { accountIdOf } from '../../../local/people';
import { sampleManifest } from '../support/sample-manifest';

/*
 * The report of personal data as the official package sends it.
 */
let site: Site;
beforeEach(() => {
  const report = async ({ payload }: { payload: { accountIds: string[]; updatedAt?: string } }) => {
    const { accountIds, updatedAt = '2026-01-05T09:00:00.000Z' } = payload;
    const told = privacy.reportPersonalData(accountIds.map((accountId) => ({ accountId, updatedAt })));
    return told.catch((answer: unknown) => ({ refused: answer instanceof Response ? answer.status : String(answer) }));
  };
  site = createSite({
    store: { kind: 'memory' },
    app: { manifest: sampleManifest, runner: createInProcessRunner({ resolver: makeResolver({ report }) }) },
    clock: standingClock('2026-01-05T09:00:00Z'),
  });
});
afterEach(() => site.close());

const report = (payload: { accountIds: string[]; updatedAt?: string }) =>
  site.invoke('agent', { moduleKey: 'notes', functionKey: 'report', payload, extension: { type: 'macro' } });
const reports = () => site.calls.filter(({ path }) => path === '/app/report-accounts').map(({ status }) => status);

test('says which accounts are closed, and nothing of the others', async () => {
  site.confluence.people.setClosed('owner', true);
  const accountIds = [accountIdOf('agent'), accountIdOf('owner'), 'nobody'];
  expect(await report({ accountIds })).toEqual([{ accountId: accountIdOf('owner'), status: 'closed' }]);
  site.confluence.people.setClosed('owner', false);
  expect(await report({ accountIds })).toEqual([]);
  expect(reports()).toEqual([200, 204]);
});

test('the package sends 90 at once, and asks nothing for nobody', async () => {
  expect(await report({ accountIds: [] })).toEqual([]);
  expect(await report({ accountIds: Array.from({ length: 200 }, (_, index) => `account-${index}`) })).toEqual([]);
  expect(reports()).toEqual([204, 204, 204]);
});

test('a report that is not as it must be, and one that is not answered, reject with the answer', async () => {
  expect(await report({ accountIds: [''] })).toEqual({ refused: 400 });
  expect(await report({ accountIds: ['a'], updatedAt: 'today' })).toEqual({ refused: 400 });
  site.faults.add({ match: { path: '/app/report-accounts' }, way: 'refused' });
  expect(await report({ accountIds: ['a'] })).toEqual({ refused: 500 });
});
