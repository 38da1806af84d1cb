import type { Aside } from './post-mortem-document';

/** Longer stretches between two marks are marks left open, not quotations. */
const longest = 600;

/** Pairs of quotation marks as several languages set them. Where one mark serves both ends, what stands around it tells which it is. */
const pairs: readonly RegExp[] = [
  new RegExp(`“[^“”]{1,${longest}}”`, 'gu'),
  new RegExp(`„[^„“”]{1,${longest}}[“”]`, 'gu'),
  new RegExp(`«[^«»]{1,${longest}}»`, 'gu'),
  new RegExp(`»[^«»]{1,${longest}}«`, 'gu'),
  new RegExp(`「[^「」]{1,${longest}}」`, 'gu'),
  new RegExp(String.raw`(?<![\p{L}\p{N}])"(?=[^\s"])[^"]{1,${longest}}"(?![\p{L}\p{N}])`, 'gu'),
  new RegExp(String.raw`(?<![\p{L}\p{N}])‘(?=\S)(?:[^‘’]|’(?=\p{L})){1,${longest}}’(?!\p{L})`, 'gu'),
];

/** An apostrophe that opens a word ("’til", "'90s") or ends one ("users'") is no mark: a quotation opens before a word and ends after one. */
const single = new RegExp(
  String.raw`(?<![\p{L}\p{N}'])'(?![\s']|(?:\d\ds?|tis|twas|til|em|cause|n|round)\b)(?:[^'\n]|'(?=\p{L})){1,${longest}}?(?<=[^\s'])'(?![\p{L}\p{N}'])`,
  'giu',
);
const marks = /["'“„«»「‘]/u;

/** Stretches in quotation marks, the marks included. */
export function quotationsIn(text: string): Aside[] {
  if (!marks.test(text)) return [];
  return [...pairs, single].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): Aside => {
      return { from: match.index, to: match.index + match[0].length, kind: 'quote' };
    }),
  );
}
