export type ImportErrorCode = 'empty' | 'too-large' | 'too-deep' | 'not-text';

/** Larger than any report: Confluence itself takes no page over 5 MB. */
export const largestReportBytes = 5 * 1024 * 1024;

const sentences: Readonly<Record<ImportErrorCode, string>> = {
  empty: 'The file is empty.',
  'too-large': 'The file is larger than 5 MB. A page in Confluence cannot hold that much: split the report.',
  'too-deep':
    'The file has quotes or lists more than a hundred deep in each other, which no page can hold: flatten them.',
  'not-text': 'The file is not a text in UTF-8. Save the report as Markdown and try again.',
};

/** A file that is no report: the message is a sentence for the person who chose it. */
export class ImportError extends Error {
  override readonly name = 'ImportError';

  constructor(readonly code: ImportErrorCode) {
    super(sentences[code]);
  }
}

/**
 * The text as it can be parsed: without a byte order mark.
 * @throws ImportError when it is empty, larger than 5 MB, nested deeper than a page can be, or no text
 */
export function requireReportText(text: string): string {
  if (text.length > largestReportBytes || new TextEncoder().encode(text).length > largestReportBytes) {
    throw new ImportError('too-large');
  }
  if (isBinary(text)) throw new ImportError('not-text');
  if (tooDeep.test(text)) throw new ImportError('too-deep');
  const clean = text.replace(/^\ufeff/u, '');
  if (clean.trim() === '') throw new ImportError('empty');
  return clean;
}

/** Beyond a hundred marks in front of a line, or as much indentation as so many lists take, parsers of Markdown run out of stack. */
const tooDeep =
  /^(?:[ \t]{0,3}(?:>|[-*+](?=[ \t])|\d{1,3}[.)](?=[ \t]))){101}|^(?: {400}|\t{101})[ \t]*(?:[-*+>]|\d{1,3}[.)])[ \t]/mu;

/** A zero byte, or more than one in a hundred characters that no text editor writes. */
function isBinary(text: string): boolean {
  if (text.includes('\u0000')) return true;
  const strange = text.match(/(?!\s)[\p{Cc}\ufffd]/gu)?.length ?? 0;
  return strange > Math.max(2, text.length / 100);
}
