import { keepLocalCopy } from '../../../static/app/src/console/state/local-copy';
import type { CopyStorage, LocalCopy } from '../../../static/app/src/console/state/local-copy';

const copy: LocalCopy = {
  version: 2,
  at: '2026-11-24T09:00:00.000Z',
  document: {
    ...{ overview: ['Mine'], timeline: [], whyChains: [], contributingFactors: [] },
    ...{ trigger: null, lessons: [], conclusion: [] },
  },
};

function openStorage(): CopyStorage {
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
