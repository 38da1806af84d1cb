import type { SpaceSettingsView } from '../../src/contract/views';
import { listSetUpSteps } from '../../static/app/src/space-settings/set-up-steps';
import { generateSettingsView } from '../support/settings-builders';

const untouched = generateSettingsView();
const on = { designated: true, rootPage: { pageId: '2', title: 'Post-mortems' } };
const asked = ['restricted-pages', 'calendar', 'slack', 'example'];
const all = { setUp: { seen: ['restricted-pages', 'slack', 'example'] as const, isHidden: false } };

test.each<[why: string, view: Partial<SpaceSettingsView>, missing: string[]]>([
  ['nothing done yet', {}, ['place', 'root-page', ...asked]],
  ['switched on', on, asked],
  ['its root page is gone', { ...on, ...all, rootPage: null, rootPageMissing: true }, ['root-page', 'calendar']],
  ['a holiday today still counts', { ...on, ...all, holidays: [{ date: '2026-11-24', name: '' }] }, []],
  ['those of last year do not', { ...on, ...all, holidays: [{ date: '2026-11-23', name: '' }] }, ['calendar']],
  [
    'a channel and an example need no word of the admin',
    {
      ...on,
      slack: { setAt: '2026-11-24T09:00:00.000Z', setById: 'admin' },
      example: { pageId: '3', title: 'Example', path: '/' },
    },
    ['restricted-pages', 'calendar'],
  ],
])('%s', (_why, view, missing) => {
  const steps = listSetUpSteps({ ...untouched, ...view }, '2026-11-24');
  expect(steps.filter(({ isDone }) => !isDone).map(({ id }) => id)).toEqual(missing);
});
