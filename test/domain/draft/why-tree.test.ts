import fc from 'fast-check';
import { chainsOfTree, growWhyTree } from '../../../src/domain/draft/why-tree';

const first = { whys: ['Payments failed', 'The queue was full', 'Producers are deployed first'] };
const second = { whys: ['Payments failed', 'The queue was full', 'Nobody was alerted'] };

describe('chains of whys as a tree', () => {
  it('branches where chains part', () => {
    const [root, ...others] = growWhyTree([first, second]);
    expect(others).toEqual([]);
    expect(root?.answers[0]?.answers.map(({ text }) => text)).toEqual([
      'Producers are deployed first',
      'Nobody was alerted',
    ]);
  });

  it('passes over answers that say nothing yet', () => {
    const empty = { text: ' ', answers: [] };
    expect(chainsOfTree([{ text: 'Payments failed', answers: [empty] }, empty])).toEqual([
      { whys: ['Payments failed'] },
    ]);
  });

  it('gives the same chains back, unless one is the beginning of another', () => {
    const why = fc.constantFrom('a', 'b', 'c', 'd');
    const chains = fc.uniqueArray(fc.array(why, { minLength: 3, maxLength: 3 }), { selector: (whys) => whys.join() });
    fc.assert(
      fc.property(chains, (all) => {
        const grown = chainsOfTree(growWhyTree(all.map((whys) => ({ whys }))));
        const key = ({ whys }: { whys: readonly string[] }): string => whys.join();
        expect(grown.map(key).sort()).toEqual(all.map((whys) => whys.join()).sort());
      }),
    );
  });
});
