import type { SpaceSettingsView } from '../../src/contract/views';
import { defaultPolicy } from '../../src/domain/policy/policy';
import { listSetUpSteps } from '../../static/app/src/global-settings/set-up-steps';

const untouched: SpaceSettingsView = {
  spaceId: '1',
  spaceKey: 'PM',
  spaceName: 'Reliability',
  version: 0,
  designated: false,
  rootPage: null,
  rootPageMissing: false,
  timeZone: 'UTC',
  anchorDate: '2026-11-23',
  leadDays: 1,
  hour: 9,
  mayChange: true,
  nextFollowUpAt: null,
  rules: [],
  policy: defaultPolicy,
  workingDays: [1, 2, 3, 4, 5],
  holidays: [],
  headings: { chosen: {}, former: {} },
  slack: null,
  setUp: { seen: [], isHidden: false },
  example: null,
};
const on = { designated: true, rootPage: { pageId: '2', title: 'Post-mortems' } };

test.each<[why: string, view: Partial<SpaceSettingsView>, missing: string[]]>([
  ['nothing done yet', {}, ['Keep post-mortems here', 'Root page', 'Holidays to come']],
  ['switched on', on, ['Holidays to come']],
  ['its root page is gone', { ...on, rootPage: null, rootPageMissing: true }, ['Root page', 'Holidays to come']],
  ['a holiday today still counts', { ...on, holidays: [{ date: '2026-11-24', name: '' }] }, []],
  ['those of last year do not', { ...on, holidays: [{ date: '2026-11-23', name: '' }] }, ['Holidays to come']],
])('%s', (_why, view, missing) => {
  const steps = listSetUpSteps({ ...untouched, ...view }, '2026-11-24');
  expect(steps.filter(({ isDone }) => !isDone).map(({ label }) => label)).toEqual(missing);
});
