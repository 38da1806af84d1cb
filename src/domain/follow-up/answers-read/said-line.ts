import type { SaidLine } from '../answers';
import type { ReadingContext } from './said-dates';
import { readSaidDate } from './said-dates';
import { readState } from './state-words';

/** Before a day at the beginning of a line, they say that it is the new one. */
const leads =
  /^(?:(?:re-?dated?|moved?|postponed?|pushed|push|delayed|due|new|now|date|deadline|until|till|by|before|to|is|on|at|for|the|not)\b[\s:]*|→\s*)+/iu;
/** The same anywhere in a sentence; "by" and "due" may be about something else there. */
const leadInside =
  /(?<![\p{L}\p{N}]|not |n[’']t be |n[’']t )(?:(?:re-?dated?|moved?|postponed?|pushed|push|delayed)\s+(?:it\s+)?(?:back\s+)?(?:to|until|till)|new (?:due )?date(?:\s+is|:)?|now due)\s+(?=\S)/giu;

interface DateInLine {
  dueDate: string | null;
  isUnclear: boolean;
  /** What stands around it. */
  rest: string;
}

/**
 * What a line means: a state that it begins with, then a day that it moves the item to, then a comment. A comment that goes around
 * a day is kept whole.
 * @param nodeDates days that were put there as dates, which `text` has as `YYYY-MM-DD`: they need no word before them
 */
export function readSaidLine(text: string, nodeDates: readonly string[], context: ReadingContext): SaidLine {
  const state = readState(text);
  const words = state?.rest ?? text;
  const { dueDate, isUnclear, rest } = dateInLine(words, nodeDates, context);
  const comment = /[\p{L}\p{N}]/u.test(rest) ? words.trim() : '';
  return { text, status: state?.status ?? null, dueDate, comment, isUnclear };
}

function dateInLine(words: string, nodeDates: readonly string[], context: ReadingContext): DateInLine {
  const placed = nodeDates.filter((date) => words.includes(date));
  const [only, ...more] = new Set(placed);
  if (only !== undefined) {
    const rest = placed.reduce((left, date) => left.replace(date, ' '), words).replace(leads, '');
    return more.length > 0
      ? { dueDate: null, isUnclear: true, rest: words }
      : { dueDate: only, isUnclear: false, rest };
  }
  return atBeginning(words, context) ?? inside(words, context) ?? { dueDate: null, isUnclear: false, rest: words };
}

function atBeginning(words: string, context: ReadingContext): DateInLine | null {
  const lead = leads.exec(words)?.[0] ?? '';
  if (/\bnot\b/iu.test(lead)) return null;
  const said = readSaidDate(words.slice(lead.length), context);
  if (said.kind === 'none') return null;
  if (said.kind === 'unclear') return { dueDate: null, isUnclear: lead !== '' || isShort(words), rest: words };
  const isOnlyDay = !/[\p{L}\p{N}]/u.test(said.rest);
  // "12 Dec the alert fired" tells what happened; "12 Dec, vendor is late" moves the item.
  const isMove = lead !== '' || isOnlyDay || isSetOff(words, said.rest);
  return isMove ? { dueDate: said.date, isUnclear: false, rest: said.rest } : null;
}

function isSetOff(words: string, rest: string): boolean {
  return /[,;:.(–—-]\s*$/u.test(words.slice(0, words.length - rest.length));
}

/** As long as a day is in words. */
function isShort(words: string): boolean {
  return words.trim().split(/\s+/u).length <= 4;
}

function inside(words: string, context: ReadingContext): DateInLine | null {
  for (const found of words.matchAll(leadInside)) {
    const said = readSaidDate(words.slice(found.index + found[0].length), context);
    if (said.kind === 'date') return { dueDate: said.date, isUnclear: false, rest: words };
    if (said.kind === 'unclear') return { dueDate: null, isUnclear: true, rest: words };
  }
  return null;
}
