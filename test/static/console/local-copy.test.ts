import { keepLocalCopy } from '../../../static/app/src/console/state/local-copy';
import type { FrameStorage } from '../../../static/app/src/console/state/frame-storage';
import type { LocalCopy } from '../../../static/app/src/console/state/local-copy';
import { keepSingleKeys } from '../../../static/app/src/console/state/single-keys';

const copy: LocalCopy = {
  version: 2,
  basePageVersion: 3,
  at: '2026-11-24T09:00:00.000Z',
  document: {
    ...{ overview: ['Mine'], timeline: [], whyChains: [], contributingFactors: [] },
    ...{ trigger: null, lessons: [], conclusion: [] },
  },
};

function openStorage(): FrameStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

describe('the copy of unsaved notes in the browser', () => {
  it('is kept for one person and one page', () => {
    const storage = openStorage();
    const keeper = keepLocalCopy(() => storage, '7', 'mateo');
    keeper.write(copy);
    expect(keeper.read()).toEqual(copy);
    expect(keepLocalCopy(() => storage, '7', 'chloe').read()).toBeNull();
    keeper.clear();
    expect(keeper.read()).toBeNull();
  });

  it.each(['{"version":1}', 'no JSON', 'null', '{"version":1,"at":"x","document":{"overview":[]}}'])(
    '%s is no copy',
    (text) => {
      const storage = { ...openStorage(), getItem: () => text };
      expect(keepLocalCopy(() => storage, '7', 'mateo').read()).toBeNull();
    },
  );

  it('is left out where the browser refuses storage', () => {
    const keeper = keepLocalCopy(
      () => {
        throw new Error('refused');
      },
      '7',
      'mateo',
    );
    keeper.write(copy);
    expect(keeper.read()).toBeNull();
  });
});

describe('whether single keys are shortcuts', () => {
  it('is kept for one person, on until it is switched off', () => {
    const storage = openStorage();
    const keeper = keepSingleKeys(() => storage, 'mateo');
    expect(keeper.read()).toBe(true);
    keeper.write(false);
    expect(keepSingleKeys(() => storage, 'mateo').read()).toBe(false);
    expect(keepSingleKeys(() => storage, 'chloe').read()).toBe(true);
    keeper.write(true);
    expect(keepSingleKeys(() => storage, 'mateo').read()).toBe(true);
  });

  it('is on where the browser refuses storage, and switching does not fail', () => {
    const keeper = keepSingleKeys(() => {
      throw new Error('refused');
    }, 'mateo');
    keeper.write(false);
    expect(keeper.read()).toBe(true);
  });
});
