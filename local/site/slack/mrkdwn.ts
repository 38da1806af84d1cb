/** What a piece of Slack's markup is to be shown as. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'mention'; text: string }
  | { kind: 'link'; text: string; href: string }
  | { kind: 'bold' | 'italic' | 'strike'; pieces: readonly Piece[] };

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** The three characters that Slack has written as entities. */
export const decodeEntities = (text: string): string =>
  text.replaceAll(/&(?:amp|lt|gt);/gu, (each) => ENTITIES[each] ?? each);

const MARKUP =
  /<(?<angled>[^<>\n]+)>|`(?<code>[^`\n]+)`|(?<![\p{L}\p{N}])(?<mark>[*_~])(?<marked>\S(?:.*?\S)?)\k<mark>(?![\p{L}\p{N}])/gu;
const MARKS = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
const isMark = (mark: string): mark is keyof typeof MARKS => mark in MARKS;

/** `<address|words>`, `<address>`, or `<@somebody>`, `<#channel>`, `<!here>`. */
function readAngled(angled: string): Piece {
  const [target = '', words] = angled.split('|', 2);
  if (/^[@#!]/u.test(target)) return { kind: 'mention', text: decodeEntities(words ?? target.replace(/^!/u, '@')) };
  return { kind: 'link', href: decodeEntities(target), text: decodeEntities(words ?? target) };
}

function readMatch({ groups = {} }: RegExpExecArray): Piece {
  const { angled, code, mark = '', marked = '' } = groups;
  if (angled !== undefined) return readAngled(angled);
  if (code !== undefined) return { kind: 'code', text: decodeEntities(code) };
  return isMark(mark) ? { kind: MARKS[mark], pieces: readMarkup(marked) } : { kind: 'text', text: marked };
}

/** Text in Slack's `mrkdwn` as the pieces that people see. Source: Slack, "Formatting text for app surfaces". */
export function readMarkup(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKUP)) {
    if (match.index > end) pieces.push({ kind: 'text', text: decodeEntities(text.slice(end, match.index)) });
    pieces.push(readMatch(match));
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ kind: 'text', text: decodeEntities(text.slice(end)) });
  return pieces;
}
