/** How the author rounded: `about` either way, `under` and `nearly` from above, `over` and `least` from below. */
export type Approximation = 'exact' | 'about' | 'nearly' | 'under' | 'over' | 'least';

/** Words before a duration; the longest that fits is read. In lower case, as sources of regular expressions. */
const before: readonly (readonly [Approximation, string])[] = [
  [
    'about',
    String.raw`about|around|roughly|approximately|approx\.?|circa|ca\.|c\.|some|an estimated|estimated|a good|in the (?:region|order) of|etwa|ungefähr|rund|environ|unos|~|≈|±`,
  ],
  [
    'nearly',
    String.raw`nearly|almost|close to|just under|just shy of|shy of|not quite|(?:a |just a )?(?:little|bit|slightly|tad) (?:under|less than|short of|below)|knapp|fast`,
  ],
  [
    'under',
    String.raw`less than|under|below|fewer than|at most|up to|no more than|not more than|no longer than|a maximum of|as long as|<=?|≤`,
  ],
  [
    'over',
    String.raw`(?:a |just a )?(?:little|bit|slightly|tad) (?:over|more than|above)|just over|well over|over|more than|longer than|upwards of|in excess of|exceeding|above|über|plus de`,
  ],
  ['least', String.raw`at least|no less than|not less than|a minimum of|mindestens|au moins|>=?|≥`],
];
const beforePatterns = before.map(
  ([approximation, words]) => [approximation, new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words})\s*$`, 'iu')] as const,
);
/** Stays outside the duration: claims are told by it ("resolved within …"). */
const within = /(?<!\p{L})within (?:the )?(?:just )?$/iu;

const afterPatterns: readonly (readonly [Approximation, RegExp])[] = [
  ['about', /^\s?(?:or so|or thereabouts|give or take|approximately|approx\.)/iu],
  ['over', /^(?:\+(?!\d)|\s?or more|\s?plus(?!\p{L}))/iu],
  ['under', /^\s?or less/iu],
];

const farthestBack = 32;

export interface ReadApproximation {
  approximation: Approximation;
  /** The duration's bounds with the words that round it. */
  from: number;
  to: number;
}

/** Looks on both sides of a duration for words that say how it is rounded. */
export function readApproximation(text: string, from: number, to: number): ReadApproximation {
  const head = text.slice(Math.max(0, from - farthestBack), from);
  const found = beforePatterns
    .flatMap(([approximation, pattern]) => {
      const length = pattern.exec(head)?.[0].length;
      return length === undefined ? [] : [{ approximation, length }];
    })
    .sort((one, other) => other.length - one.length)[0];
  if (found !== undefined) return { approximation: found.approximation, from: from - found.length, to };
  for (const [approximation, pattern] of afterPatterns) {
    const length = pattern.exec(text.slice(to, to + farthestBack))?.[0].length;
    if (length !== undefined) return { approximation, from, to: to + length };
  }
  return { approximation: within.test(head) ? 'under' : 'exact', from, to };
}
