import type { SlackMessage } from '../../ports/slack';

/** Slack's reference of Block Kit, in characters as they are sent. */
const mostOf = { text: 3000, header: 150, section: 3000, context: 2000, address: 2000 } as const;

type PlainText = { type: 'plain_text'; text: string; emoji: false };
type MarkedText = { type: 'mrkdwn'; text: string; verbatim: true };
type Block =
  | { type: 'header'; text: PlainText }
  | { type: 'section'; text: PlainText | MarkedText }
  | { type: 'context'; elements: readonly PlainText[] };

/** A message as incoming webhooks take it: blocks, and the text that notifications show. */
export interface SlackPayload {
  text: string;
  mrkdwn: false;
  unfurl_links: false;
  blocks: readonly Block[];
}

export function toPayload({ headline, lines, link, eventMark }: SlackMessage): SlackPayload {
  const detail = lines.join('\n');
  const linked = link === null ? null : linkTo(link);
  return {
    text: fitted([headline, ...lines].join('\n'), mostOf.text),
    mrkdwn: false,
    unfurl_links: false,
    blocks: [
      { type: 'header', text: plain(headline, mostOf.header) },
      ...(detail === '' ? [] : [{ type: 'section' as const, text: plain(detail, mostOf.section) }]),
      ...(linked === null ? [] : [{ type: 'section' as const, text: linked }]),
      ...(eventMark === null
        ? []
        : [{ type: 'context' as const, elements: [plain(`Event ${eventMark}`, mostOf.context)] }]),
    ],
  };
}

function plain(text: string, most: number): PlainText {
  return { type: 'plain_text', text: fitted(text, most), emoji: false };
}

/**
 * A link in the text rather than a button: a click on a button is also reported to the app that owns the webhook, and Slack shows
 * a warning when nobody answers. None where the address is no whole one, or longer than Slack takes.
 */
function linkTo({ words, address }: { words: string; address: string }): MarkedText | null {
  if (!/^https?:\/\//u.test(address) || !URL.canParse(address)) return null;
  const written = escape(new URL(address).href.replaceAll('|', '%7C'));
  if (written.length > mostOf.address) return null;
  // A bar would end the address, and these four would set the words in another type.
  const label = fitted(words.replace(/[|*_~`]/gu, ' '), mostOf.section - mostOf.address - '<|>'.length);
  return { type: 'mrkdwn', text: `<${written}|${label}>`, verbatim: true };
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The three characters that Slack reads as the begin of links, mentions and entities. */
function escape(text: string): string {
  return text.replace(/[&<>]/gu, (character) => entities[character] ?? character);
}

/** Escaped, and no longer than that when it is; never cut within a character. */
function fitted(text: string, most: number): string {
  const whole = escape(text);
  if (whole.length <= most) return whole;
  let cut = '';
  for (const character of text) {
    const next = escape(character);
    if (cut.length + next.length > most - 1) break;
    cut += next;
  }
  return `${cut}…`;
}
