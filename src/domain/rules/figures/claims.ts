import type { MilestoneKind } from '../../document/post-mortem-document';
import { aFix, claimPatterns, kindWords, otherMatters } from './claim-patterns';
import { duration, otherDuration } from './sentences';

/** What a duration is said to be the length of. */
export const claimCodes = ['detect', 'acknowledge', 'mitigate', 'resolve', 'outage'] as const;
export type ClaimCode = (typeof claimCodes)[number];

export interface Claim {
  code: ClaimCode;
  /** From which milestone it is counted, when the author says so. */
  since?: MilestoneKind;
  /** Only some of what was affected: a part may well be shorter than the whole. */
  isPartial: boolean;
  /** It stands after a label, as in "Time to repair: 5h 16m". */
  isField: boolean;
}

const claimOfEnd: Readonly<Partial<Record<MilestoneKind, ClaimCode>>> = {
  detected: 'detect',
  alerted: 'detect',
  acknowledged: 'acknowledge',
  mitigated: 'mitigate',
  resolved: 'resolve',
};

/**
 * What one duration of a sentence claims, by the words around it.
 * @param sentence in lower case, with the duration's place marked (`sentences.ts`)
 * @returns undefined when that is unclear or something else than the incident's own times
 */
export function claimOf(sentence: string): Claim | undefined {
  if (otherMatters.some((pattern) => pattern.test(sentence))) return undefined;
  const isField = field.test(sentence);
  const stretch = stretchClaim(sentence);
  if (stretch !== undefined) return { ...stretch, isPartial: false, isField };
  const code = claimPatterns.find(({ pattern }) => pattern.test(sentence))?.code;
  if (code === undefined) return undefined;
  const isPartial = code === 'outage' && (partialScope.test(sentence) || partOfWork.test(sentence));
  const since = sinceWhen(sentence);
  return since === 'other' ? undefined : { code, isPartial, isField, ...(since === undefined ? {} : { since }) };
}

const field = new RegExp(`[:=|]\\s*${duration}`, 'u');
const partialScope =
  /\b(?:some|one|part(?:s|ly|ial|ially)?|several|many|most|certain|subset|fraction|few|region|zone|degraded|degradation|diminished|reduced|intermittent(?:ly)?|periodic(?:ally)?|slow(?:er|ness|ed)?|latency|elevated|up to|each|individual|first|second|third|(?<!affect(?:ed|ing|s)? )\d+ ?%|percent|per cent|in europe|in the (?:us|eu))(?![\p{L}\d])/u;
const partOfWork = new RegExp(String.raw`(?<!\p{L})${aFix} took `, 'u');

const anyKind = Object.values(kindWords).join('|');
const separator = String.raw`(?: times?| delay)?[\s)]*(?:[:=–—-]|was|is|of|took|,)?\s*`;
const stretches = new RegExp(
  String.raw`\b(?:from |between )?(?:the )?(?:first )?(${anyKind})(?:\s*(?:-to-|-|–|→|->|to|until|till|and)\s*)(?:the )?(${anyKind})${separator}${duration}`,
  'u',
);

/** "Time from alert to acknowledgement: 3 min", "detection to resolution took 40 minutes". */
function stretchClaim(sentence: string): { code: ClaimCode; since: MilestoneKind } | undefined {
  const match = stretches.exec(sentence);
  const [since, end] = [kindOf(match?.[1]), kindOf(match?.[2])];
  const code = end === undefined ? undefined : claimOfEnd[end];
  return since === undefined || code === undefined ? undefined : { since, code };
}

const afterDuration = new RegExp(
  String.raw`${duration}[\s,(]*(?:after|from|since|following|of|into)\s+(?:the |its |our |being |a |first |initial |very |we (?:were|got) |it (?:had )?|this |on-?call was )*([\p{L}-]+)`,
  'u',
);
const beforeDuration = new RegExp(
  String.raw`(?:from|since|after) (?:the )?(?:first )?([\p{L}-]+)[^${otherDuration}.;]{0,12}${duration}`,
  'u',
);
/** "20 minutes of downtime" counts nothing from anywhere. */
const wholeOf = new RegExp(String.raw`${duration}[- ]of (?!detect|alert|being|the (?:alert|first|start|page))`, 'u');

/** The milestone a duration is counted from; `other` when it is something that is no milestone ("after the deploy"). */
function sinceWhen(sentence: string): MilestoneKind | 'other' | undefined {
  if (wholeOf.test(sentence)) return undefined;
  const after = afterDuration.exec(sentence)?.[1];
  if (after !== undefined) return kindOf(after) ?? 'other';
  return kindOf(beforeDuration.exec(sentence)?.[1]);
}

const kinds: readonly (readonly [MilestoneKind, RegExp])[] = (
  Object.entries(kindWords) as [keyof typeof kindWords, string][]
).map(([kind, words]) => [kind, new RegExp(`^(?:${words})$`, 'u')]);

function kindOf(word: string | undefined): MilestoneKind | undefined {
  return word === undefined ? undefined : kinds.find(([, pattern]) => pattern.test(word))?.[0];
}
