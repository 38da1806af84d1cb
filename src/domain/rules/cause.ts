import type { PostMortemDocument } from '../document/post-mortem-document';
import { blamesPerson } from './cause-system';
import { isSaid } from './said';
import type { Finding, RuleRow } from './rule';

/** Product description section 5: three at least; five is the norm, more is fine. */
const fewestWhys = 3;
const source = 'product description section 5';

export const causeRules: readonly RuleRow[] = [
  { id: 'cause.depth', grade: 'warning', source, check: ({ document }) => shallowChains(document) },
  { id: 'cause.present', grade: 'error', source, check: ({ document }) => withoutCause(document) },
  { id: 'cause.system', grade: 'warning', source, check: ({ document }) => endingInPerson(document) },
  { id: 'cause.trigger', grade: 'note', source, check: ({ document }) => triggerConfused(document) },
];

function shallowChains({ whyChains }: PostMortemDocument): Finding[] {
  return whyChains.flatMap(({ whys }, row) =>
    whys.length < fewestWhys
      ? [{ at: { section: 'cause', row }, subject: whys[0] ?? '', values: { whys: whys.length, first: whys[0] ?? '' } }]
      : [],
  );
}

/** A cause that is told in a paragraph, beside a list that nobody filled in, is told all the same; what set it off is no cause. */
function withoutCause({ whyChains, contributingFactors, sections, trigger }: PostMortemDocument): Finding[] {
  const prose = (sections.cause?.passages ?? []).filter(({ text }) => trigger === null || !text.endsWith(trigger));
  const causes = [...whyChains.flatMap(({ whys }) => whys), ...contributingFactors, ...prose.map(({ text }) => text)];
  return causes.some(isSaid) ? [] : [{ at: { section: 'cause' } }];
}

/** A person is never the last answer: what let the mistake happen, or let it have this effect, is. */
function endingInPerson({ whyChains }: PostMortemDocument): Finding[] {
  return whyChains.flatMap(({ whys }, row) => {
    const last = whys.at(-1) ?? '';
    return blamesPerson(last) ? [{ at: { section: 'cause', row, quote: last }, subject: last, values: { last } }] : [];
  });
}

/** A trigger that repeats the last why is the cause under another name. */
function triggerConfused({ trigger, whyChains }: PostMortemDocument): Finding[] {
  if (trigger === null) return [{ at: { section: 'cause' }, values: { trigger: '' } }];
  const isCause = whyChains.some(({ whys }) => sameWords(whys.at(-1) ?? '', trigger));
  return isCause ? [{ at: { section: 'cause' }, values: { trigger } }] : [];
}

function sameWords(one: string, other: string): boolean {
  return wordsOf(one) === wordsOf(other);
}

function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
