import type { FollowUp } from './follow-up';

/** Message of each version of a follow-up page that the app writes; the one that creates the page has none. */
export const ownVersionMessage = 'Follow-up brought up to date by the app';

/**
 * Whether the app wrote this version, so that nothing in it is anybody's answer. Whoever writes this message by hand keeps the app
 * from reading their own answers, and no more.
 */
export function isOwnVersion(
  { version, versionMessage }: { version: number; versionMessage: string },
  { writtenVersion }: Pick<FollowUp, 'writtenVersion'>,
): boolean {
  return version === writtenVersion || versionMessage === ownVersionMessage;
}
