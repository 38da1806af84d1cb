import type { NextDeadline, PostMortemSummary } from '../contract/views';

/** What Confluence shows below a page's title, and when pointed at. */
export interface BylineWords {
  title: string;
  tooltip: string;
}

const statusWords: Readonly<Record<PostMortemSummary['status'], string>> = {
  draft: 'draft',
  in_review: 'in review',
  published: 'published',
  closed: 'closed',
  waived: 'waived',
};

const deadlineNames: Readonly<Record<NextDeadline['what'], string>> = {
  facts: 'facts',
  meeting: 'meeting',
  publication: 'notes',
};

/** Confluence tells the function nothing of the reader's language; the app's words are English ones. */
const locale = 'en-GB';

/** Says in one line how a post-mortem stands: `Post-mortem: draft · notes due Thu 26 Nov · 2 open items`. */
export function describeByline(summary: PostMortemSummary): BylineWords {
  const { status, next, timeZone, waiverReason } = summary;
  const words = [`Post-mortem: ${statusWords[status]}`, ...dueWords(next, timeZone), ...itemWords(summary)];
  return { title: words.join(' · '), tooltip: waiverReason ?? fullDueWords(next, timeZone) };
}

/** A page that carries the mark of a post-mortem and is none: a copy of one. */
export const bylineOfNone: BylineWords = {
  title: 'No post-mortem',
  tooltip: 'This page was copied from a post-mortem and is none itself.',
};

function dueWords(next: NextDeadline | null, timeZone: string): string[] {
  if (next === null) return [];
  const day = formatDay(next.dueAt, timeZone, { weekday: 'short', day: 'numeric', month: 'short' });
  return [`${deadlineNames[next.what]} ${next.overdue ? 'overdue since' : 'due'} ${day}`];
}

function fullDueWords(next: NextDeadline | null, timeZone: string): string {
  if (next === null) return 'State and open action items of the post-mortem';
  const name = deadlineNames[next.what];
  const day = formatDay(next.dueAt, timeZone, {
    dateStyle: 'full',
    ...(next.what === 'facts' && { timeStyle: 'short' }),
  });
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} due ${day} in ${timeZone}`;
}

function itemWords({ openItems, overdueItems }: PostMortemSummary): string[] {
  if (openItems === 0) return [];
  const open = `${openItems} open ${openItems === 1 ? 'item' : 'items'}`;
  return [overdueItems === 0 ? open : `${open}, ${overdueItems} overdue`];
}

/** Newer and older ICU data differ in whether a comma follows the weekday. */
function formatDay(instant: string, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(Date.parse(instant)).replaceAll(',', '');
}
