import { milestoneKinds } from './post-mortem-document';
import type { EventKind, MilestoneKind } from './post-mortem-document';
import { headingWords } from './section-topics';

/** What teams write in a column for the kind. */
const kindOfWords: Readonly<Record<string, EventKind>> = {
  ...Object.fromEntries(milestoneKinds.map((kind) => [kind, kind])),
  start: 'started',
  begin: 'started',
  began: 'started',
  'incident start': 'started',
  'impact start': 'started',
  'impact started': 'started',
  'start of impact': 'started',
  detection: 'detected',
  detect: 'detected',
  discovered: 'detected',
  discovery: 'detected',
  alert: 'alerted',
  paged: 'alerted',
  page: 'alerted',
  acknowledge: 'acknowledged',
  acknowledgement: 'acknowledged',
  acknowledgment: 'acknowledged',
  ack: 'acknowledged',
  acked: 'acknowledged',
  mitigation: 'mitigated',
  mitigate: 'mitigated',
  resolution: 'resolved',
  resolve: 'resolved',
  recovered: 'resolved',
  recovery: 'resolved',
  end: 'resolved',
  fixed: 'resolved',
  'impact end': 'resolved',
};

/**
 * Words in an event's text that leave no doubt. Anything less clear stays a step: a milestone that is wrong makes wrong metrics.
 * `first` or `last`: which of several such rows is the milestone.
 */
const clearWords: readonly { kind: MilestoneKind; pattern: RegExp; which: 'first' | 'last' }[] = [
  {
    kind: 'resolved',
    which: 'last',
    pattern:
      /\b(?:incident|issue|problem|outage|service|services|everything|all|site|disruption)\b.{0,40}\b(?:resolved|(?:fully |completely )?(?:restored|recovered)|closed|over|back to normal)\b|^(?:fully )?(?:resolved|restored|recovered)\b|\bback to (?:normal|100 ?%)|\ball[- ]clear\b|\bend of (?:the )?(?:incident|impact|outage)\b|\b(?:incident|outage|impact) ends\b/iu,
  },
  {
    kind: 'mitigated',
    which: 'first',
    pattern:
      /\bmitigat(?:ed|ion (?:applied|in place|complete|deployed))\b|\bimpact (?:has )?(?:stopped|contained)\b|\bworkaround (?:in place|applied|deployed)\b/iu,
  },
  {
    kind: 'acknowledged',
    which: 'first',
    pattern:
      /\backnowledged?\b.{0,30}\b(?:alert|page|incident|pager)|\b(?:alert|page|pager|incident)\b.{0,40}\b(?:acknowledged|acked|discovered|picked up)\b|\binvestigations? (?:is |was |were |has )?(?:started|begins|began|starts)\b/iu,
  },
  {
    kind: 'alerted',
    which: 'first',
    pattern:
      /\balert(?:s)? (?:(?:was|were|is|are) )?(?:triggered|fired|fires|raised|received|sent)\b|\b(?:on[- ]?call|team|engineer|responder)\b.{0,40}\b(?:paged|alerted|notified)\b|\b(?:paged|alerted|notified) (?:the )?(?:on[- ]?call|team)\b|\bfirst alert\b|\bpager(?:duty)? (?:alert|fires|fired|goes off|went off)\b|\breceived? (?:an |the )?(?:alert|page)\b/iu,
  },
  {
    kind: 'detected',
    which: 'first',
    pattern:
      /\b(?:incident|issue|problem|outage|error|errors|failure|failures) (?:is |was |were |has been )?(?:first )?(?:detected|discovered|noticed|reported|identified by)\b|\bfirst (?:report|reported|noticed|detected|symptoms? (?:seen|noticed))\b|\b(?:customers?|users?) (?:start to |started to |began to )?report/iu,
  },
  {
    kind: 'started',
    which: 'first',
    pattern:
      /\b(?:incident|outage|issue|problem|impact|disruption|downtime) (?:starts|started|begins|began)\b|\b(?:start|beginning) of (?:the )?(?:incident|outage|impact|disruption)\b/iu,
  },
];

/** Words that turn the meaning around: "not resolved", "was never alerted", "would be resolved". */
const turned =
  /\b(?:not|never|no|un|without|cannot|can't|isn't|wasn't|weren't|hasn't|nobody|would|should|could|until|before|if|false)\b/iu;

/** The kind that a row's own cell states; undefined when it states none that is known. */
export function statedKind(words: string): EventKind | undefined {
  return kindOfWords[headingWords(words)];
}

/** The kinds of rows that state none, from clear words in their texts: each milestone at most once. */
export function recognisedKinds(
  texts: readonly string[],
  taken: ReadonlySet<EventKind>,
): ReadonlyMap<number, MilestoneKind> {
  const found = new Map<number, MilestoneKind>();
  for (const { kind, pattern, which } of clearWords) {
    if (taken.has(kind)) continue;
    const rows = texts.flatMap((text, row) => (!found.has(row) && saysClearly(text, pattern) ? [row] : []));
    const row = which === 'first' ? rows[0] : rows.at(-1);
    if (row !== undefined) found.set(row, kind);
  }
  return found;
}

/** Only the first sentence counts: what follows often tells of other times. */
function saysClearly(text: string, pattern: RegExp): boolean {
  const sentence = /^.{0,300}?(?:[.!?](?=\s)|\n|$)/su.exec(text)?.[0] ?? text.slice(0, 300);
  return pattern.test(sentence) && !turned.test(sentence);
}
