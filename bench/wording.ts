import { wordingRules } from '../src/domain/rules/wording';
import { generateSubject, generatePassages } from '../test/support/rule-subject';
import { labels, scoreOf } from '../test/domain/rules/wording/score';
import { adversarial } from '../test/domain/rules/wording/sentences/adversarial';
import { fresh } from '../test/domain/rules/wording/sentences/fresh';
import { heldOut } from '../test/domain/rules/wording/sentences/held-out';
import { strangers } from '../test/domain/rules/wording/sentences/strangers';
import { tuning } from '../test/domain/rules/wording/sentences/tuning';
import type { Measurement } from './measurement';

/** Sentences by what part they had in making the rules: only those held back say what to expect of others. */
const parts = [
  ['held back', heldOut],
  ['held back, written last', fresh],
  ['as strangers put it', strangers],
  ['meant to break, then widened by', adversarial],
  ['tuned on', tuning],
] as const;
const aims = { precision: 0.95, recall: 0.85 } as const;
const rounds = 7;

/** How far blame and guesses are found and nothing else, and what prose costs in which there is something to find everywhere. */
export function benchWording(): readonly Measurement[] {
  return [
    ...parts.flatMap(([name, sentences]) => labels.flatMap((label) => figures(name, label, sentences))),
    ...costs(),
  ];
}

function figures(
  name: string,
  label: (typeof labels)[number],
  sentences: (typeof parts)[number][1],
): readonly Measurement[] {
  const score = scoreOf(label, sentences);
  const n = sentences[label].length + sentences.both.length;
  return (['precision', 'recall'] as const).map((metric) => ({
    bench: 'wording',
    case: `${label}, ${name}`,
    n,
    metric,
    value: score[metric],
    unit: `share (aim ${aims[metric]})`,
  }));
}

/** Both rules, where every sentence has to be taken apart, against only splitting the same prose into words. */
function costs(): readonly Measurement[] {
  const sentences = Object.values(tuning).flat() as readonly string[];
  return [200, 2000].map((n) => {
    const texts = Array.from({ length: n }, (_, index) => `${sentences[index % sentences.length] ?? ''} ${index}`);
    const subject = generateSubject({
      document: { sections: { conclusion: { heading: 'Conclusion', passages: generatePassages(...texts) } } },
    });
    const floor = fastest(() => texts.forEach((text) => text.match(/\p{L}+/gu)));
    const work = fastest(() => wordingRules.forEach(({ check }) => check(subject)));
    return {
      bench: 'wording',
      case: 'both rules over nothing but labelled sentences',
      n,
      metric: 'ratio',
      value: work / floor,
      unit: 'times splitting into words',
    };
  });
}

function fastest(run: () => void): number {
  return Math.min(
    ...Array.from({ length: rounds }, () => {
      const before = performance.now();
      run();
      return performance.now() - before;
    }),
  );
}
