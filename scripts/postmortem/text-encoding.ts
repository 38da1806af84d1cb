import { ReportFileError } from './report-file-error';

/** How files of these kinds begin, in hexadecimal. */
const signatures: readonly (readonly [string, string])[] = [
  ['25504446', 'a PDF'],
  ['504b0304', 'a ZIP archive or an office document'],
  ['d0cf11e0', 'an office document'],
  ['1f8b', 'a compressed file'],
  ['89504e47', 'a picture'],
  ['ffd8ff', 'a picture'],
  ['47494638', 'a picture'],
];

/** Byte order marks, the longer ones first. */
const marks: readonly (readonly [string, string])[] = [
  ['fffe0000', 'UTF-32'],
  ['0000feff', 'UTF-32'],
  ['fffe', 'UTF-16'],
  ['feff', 'UTF-16'],
];

const looked = 4_096;

/**
 * A file's bytes as text.
 * @throws ReportFileError when they are not UTF-8: it names the encoding that they seem to have
 */
export function textOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, looked));
  const isOf = ([beginning]: readonly [string, string]): boolean => head.toString('hex').startsWith(beginning);
  const kind = signatures.find(isOf)?.[1];
  if (kind !== undefined) throw binary(`This is ${kind}, not a text.`);
  const marked = marks.find(isOf)?.[1] ?? unmarkedWide(head);
  if (marked !== undefined) throw otherEncoding(marked);
  if (head.includes(0)) throw binary('This is no text: it holds zero bytes.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw looksLikeProse(bytes)
      ? otherEncoding('Latin-1 (ISO 8859-1) or Windows-1252')
      : binary('This is no text in any usual encoding.');
  }
}

/** UTF-16 without a mark: of western text every other byte is zero. */
function unmarkedWide(head: Buffer): string | undefined {
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = Math.max(even, odd);
  const least = Math.min(even, odd);
  return head.length >= 4 && most > head.length / 4 && least < head.length / 20 ? 'UTF-16' : undefined;
}

/** Accented letters here and there among ordinary characters, and no control characters. */
function looksLikeProse(bytes: Uint8Array): boolean {
  let strange = 0;
  for (const byte of bytes)
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) strange += 1;
  return strange <= bytes.length / 1_000;
}

function otherEncoding(name: string): ReportFileError {
  return new ReportFileError('encoding', `The file seems to be written in ${name}. Save it as UTF-8 and try again.`);
}

function binary(sentence: string): ReportFileError {
  return new ReportFileError('binary', `${sentence} Save the report as Markdown in UTF-8 and try again.`);
}
