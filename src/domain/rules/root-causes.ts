import type { PostMortemDocument } from '../document/post-mortem-document';
import { isSaid } from './said';

/** What the analysis ends in: the last why of each chain and the contributing factors, as far as they say something. */
export function rootCauses({
  whyChains,
  contributingFactors,
}: Pick<PostMortemDocument, 'whyChains' | 'contributingFactors'>): string[] {
  return [...whyChains.map(({ whys }) => whys.at(-1) ?? ''), ...contributingFactors].filter(isSaid);
}
