import { markLines } from '../../../static/app/src/shared/publication/mark-lines';
import { undecidedSections } from '../../../static/app/src/console/publish/undecided-sections';
import { findShortcut } from '../../../static/app/src/console/shortcuts';
import { draftLines } from '../../../static/app/src/console/state/draft-lines';
import { markSections } from '../../../static/app/src/console/state/section-marks';
import { readWebAddress } from '../../../static/app/src/console/write/web-address';
import type { DraftedDocument } from '../../../src/domain/draft';
import type { CheckResult } from '../../../src/domain/rules/rule';
import { generateEvent } from '../../support/rule-subject';

const draft: DraftedDocument = {
  overview: ['Checkout failed.'],
  timeline: [generateEvent('09:02', 'started', 'Deploy')],
  whyChains: [{ whys: ['Payments failed', 'The queue was full'] }],
  contributingFactors: [],
  trigger: 'Deploy 4711',
  lessons: [],
  conclusion: [],
};
const check = (section: CheckResult['at']['section'], grade: CheckResult['grade'], key: string): CheckResult => ({
  ...{ key, rule: 'overview.present', grade, at: { section }, message: '', mend: '' },
});

describe('how it stands with each section', () => {
  const checks = [
    check('overview', 'warning', 'a'),
    check('timeline', 'warning', 'b'),
    check('timeline', 'error', 'c'),
    check('conclusion', 'error', 'd'),
    check('cause', 'note', 'e'),
  ];
  const acceptance = { resultKey: 'a', reason: 'Known', acceptedById: 'm', acceptedAt: '2026-11-24T09:00:00.000Z' };

  it('is the worst of what is open; what is empty is no mistake yet', () =>
    expect(markSections(draft, 2, checks, [acceptance])).toEqual({
      ...{ overview: 'done', details: 'done', timeline: 'error', cause: 'done' },
      ...{ lessons: 'empty', actions: 'done', conclusion: 'empty' },
    }));
});

it('a section stays open until each of its conflicts is decided', () => {
  const conflicts = [
    { id: 'a', section: 'overview' as const },
    { id: 'b', section: 'overview' as const },
    { id: 'c', section: null },
  ];
  expect([...undecidedSections(conflicts, { a: 'mine' })]).toEqual(['overview', null]);
  expect([...undecidedSections(conflicts, { a: 'mine', b: 'both', c: 'theirs' })]).toEqual([]);
});

describe('shortcuts', () => {
  const pressed = { key: 'n', isCommand: false, isShift: false, isInField: false };
  it.each([
    ['a single key', {}, 'now'],
    ['with Caps Lock', { key: 'N' }, 'now'],
    ['a letter in a field is a letter', { isInField: true }, undefined],
    ['a section by its number', { key: '3' }, 'section'],
    ['no section has this number', { key: '8' }, undefined],
    ['save, in a field too', { key: 's', isCommand: true, isInField: true }, 'save'],
    ['the other way', { key: 'Z', isCommand: true, isShift: true }, 'redo'],
    ['back', { key: 'z', isCommand: true }, 'undo'],
    ['copying is not ours', { key: 'c', isCommand: true }, undefined],
  ])('%s', (_name, change, name) => expect(findShortcut({ ...pressed, ...change }, true)).toBe(name));

  it('single keys can be switched off, the list of shortcuts stays', () => {
    expect(findShortcut(pressed, false)).toBeUndefined();
    expect(findShortcut({ ...pressed, key: '?' }, false)).toBe('help');
    expect(findShortcut({ ...pressed, key: 's', isCommand: true }, false)).toBe('save');
  });
});

describe('lines of a section before and after', () => {
  it.each([
    ['a b c', 'a c', '=a -b =c'],
    ['a', 'a b', '=a +b'],
    ['a b', 'x b', '-a +x =b'],
    ['', 'a', '+a'],
  ])('%s → %s', (before, after, marked) => {
    const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');
    const signs = { same: '=', added: '+', removed: '-' };
    expect(markLines(words(before), words(after)).map(({ text, mark }) => signs[mark] + text)).toEqual(words(marked));
  });
});

it('two versions are compared in words', () => {
  expect(draftLines(draft, 'timeline', 'Europe/Oslo')).toEqual(['2026-11-24 10:02  started  Deploy']);
  expect(draftLines(draft, 'cause', 'UTC')).toEqual(['Payments failed → The queue was full', 'Trigger: Deploy 4711']);
});

it.each([
  ['https://graphs.example.com/1?a=b', 'https://graphs.example.com/1?a=b'],
  ['graphs.example.com/1', 'https://graphs.example.com/1'],
  ['localhost:3000/x', 'https://localhost:3000/x'],
  ['javascript:alert(1)', null],
  ['the dashboard', null],
  ['dashboard', null],
  ['', null],
])('%s as evidence', (typed, address) => expect(readWebAddress(typed)).toBe(address));
