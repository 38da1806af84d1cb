import { z } from 'zod';
import { longestText, mostPeople } from '../limits';

// Control characters other than tab and line ends and halves of surrogate pairs have no place in titles and texts:
// Confluence refuses them, and addresses cannot be made of them.
export const printable = (text: string): string => text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}]/gu, '');

/** One line that shows: marks that turn the direction of the text around it are dropped, white space is one space. */
export const oneLine = (text: string): string =>
  printable(text)
    .replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
const showsSomething = (text: string): boolean => /[^\p{Z}\p{C}]/u.test(text);
export const text = (most: number) =>
  z
    .string()
    .max(most)
    .transform((value) => printable(value).trim());
export const requiredText = (most: number) => text(most).pipe(z.string().min(1));
export const requiredLine = (most: number) =>
  z
    .string()
    .max(most)
    .transform((value) => (showsSomething(value) ? oneLine(value) : ''))
    .pipe(z.string().min(1));
export const contentId = z.string().regex(/^\d{1,19}$/, 'an id of Confluence');
export const accountId = z.string().regex(/^[a-zA-Z0-9:_-]{1,128}$/, 'an account id');
export const instant = z.iso.datetime({ offset: true });
/** When an incident began: years that a typing slip makes would become levels of the page tree. */
export const start = instant.refine((value) => /^20\d\d-/u.test(value), 'a time of this century');
export const date = z.iso.date();
export const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'a time such as 09:30');
export const timeZone = z.string().max(64).refine(isTimeZone, 'a time zone such as Europe/Oslo');
export const version = z.int().min(1);
export const link = z
  .union([z.literal(''), z.url({ protocol: /^https?$/ }).max(longestText)])
  .transform((value) => value || null);

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

/** Made by the browser once for each thing a person sets out to do, so that a second click or a retry is recognised. */
export const operationId = z.uuid();

export const people = z.array(accountId).max(mostPeople);

/** Address of a Slack incoming webhook: the only server outside Confluence that the app talks to. */
export const slackWebhook = z
  .string()
  .trim()
  .max(300)
  .regex(/^https:\/\/hooks\.slack\.com\/services\/[A-Za-z0-9]+\/[A-Za-z0-9]+\/[A-Za-z0-9]+$/u);
