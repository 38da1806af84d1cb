/** "0905", as the armed services and emergency rooms write a time, alone or as a stretch ("0905-0910"). */
const bare =
  /^([\s[(~]{0,3})((?:[01]\d|2[0-3])[0-5]\d)(?:(\s?[-–—]\s?)((?:[01]\d|2[0-3])[0-5]\d))?(?![\w:.,%/]|\s?[-\u2010\u2011–—]\d)/u;
/** A year may stand before a dash too, so that one needs a neighbour that is no year. */
const sure =
  /^[\s[(~]{0,3}(?:(?!19|20)(?:[01]\d|2[0-3])[0-5]\d\s*(?:[-–—|:](?=\s|\d{4})|\]|$)|0\d[0-5]\d\s+(?=\p{L}))/u;

/** Whether a row that begins so begins with a time beyond doubt, so that its neighbours' numbers are times as well. */
export function beginsWithBareClock(words: string): boolean {
  return sure.test(words) && bare.test(words);
}

/** A cell of a column of times that holds nothing but such a time, and perhaps a zone. */
const cell = /^[\s[(~]{0,3}\d{4}(?:\s?[-–—]\s?\d{4})?(?:\s[A-Z]{2,5})?[\s\])]{0,3}$/u;

/** The words of such a cell with the mark that other readers of times look for; any other words as they are. */
export function cellWithClockMarks(words: string): string {
  return cell.test(words) ? withClockMarks(words) : words;
}

/** The same words with that mark: "09:05 first alert". */
export function withClockMarks(words: string): string {
  const [found, before = '', first = '', dash = '', second = ''] = bare.exec(words) ?? [];
  if (found === undefined) return words;
  return `${before}${marked(first)}${dash}${marked(second)}${words.slice(found.length)}`;
}

function marked(digits: string): string {
  return digits === '' ? '' : `${digits.slice(0, 2)}:${digits.slice(2)}`;
}
