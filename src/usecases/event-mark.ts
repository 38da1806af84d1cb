import { createHash } from 'node:crypto';

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** How one event is known outside the app: the same each time, and it tells nothing of page or person. */
export function eventMarkOf(announcementId: string): string {
  return digestOf(announcementId).toString('hex').slice(0, 16);
}

/** As if by chance, and the same for the same attempt at the same thing: at least 0, less than 1. */
export function chanceOf(id: string, attempt: number): number {
  return digestOf(`${id} ${attempt}`).readUInt32BE(0) / 2 ** 32;
}
