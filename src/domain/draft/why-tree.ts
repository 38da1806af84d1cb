import type { WhyChain } from '../document/post-mortem-document';

/** An answer to "what made that possible?", and the answers that were given to it in turn. */
export interface WhyBranch {
  text: string;
  answers: readonly WhyBranch[];
}

/** Chains that begin with the same answers are one tree that branches where they part. */
export function growWhyTree(chains: readonly WhyChain[]): WhyBranch[] {
  const tree: GrowingBranch[] = [];
  for (const { whys } of chains) {
    let level = tree;
    for (const text of whys) {
      const known = level.find((branch) => branch.text === text);
      const branch = known ?? { text, answers: [] };
      if (known === undefined) level.push(branch);
      level = branch.answers;
    }
  }
  return tree;
}

interface GrowingBranch extends WhyBranch {
  answers: GrowingBranch[];
}

/** Each way from a first answer to a last one is a chain; answers that say nothing are passed over. */
export function chainsOfTree(tree: readonly WhyBranch[]): WhyChain[] {
  return tree.flatMap(waysDown).flatMap((whys) => (whys.length === 0 ? [] : [{ whys }]));
}

function waysDown({ text, answers }: WhyBranch): string[][] {
  const own = text.trim() === '' ? [] : [text.trim()];
  const deeper = answers.flatMap(waysDown).filter((way) => way.length > 0);
  return deeper.length === 0 ? [own] : deeper.map((way) => [...own, ...way]);
}
