import type { StepProblem } from '../domain/item-life';
import type { ErrorCode, ErrorDetails, Failure, FollowUpObstacle, NeedName, SlackProblem } from './result';

const permissionSentences: Record<NeedName, string> = {
  'signed in': 'Log in to do this.',
  'view page': 'You may not see this page. Ask the person who shared it with you for access.',
  'edit page': 'Only people who may edit this page can change its post-mortem.',
  moderator: 'Only the moderator can do this. The moderator or a space admin can hand the role on.',
  'moderator or space admin': 'Only the moderator or a space admin can do this.',
  'name moderator': 'Only the moderator or a space admin can hand this role on.',
  'owner or editor': 'Only the owner of the action item and people who may edit this page can change it.',
  'author or moderator': 'Only who wrote this fact and the moderator can change it.',
  'view space': 'You may not see this space.',
  'create in space': 'You may not create pages in the space for post-mortems. Ask its admin for access.',
  'space admin': 'Only admins of this space can change these settings.',
};

const stepSentences: Record<StepProblem, string> = {
  'no-such-step': 'An action item does not go from its state to this one; only what is done can be verified.',
  'reason-missing': 'Say why: an action item is dropped or opened again with a reason.',
  'verification-missing': 'Say how it was seen to work, and by whom.',
};

const slackSentences: Record<SlackProblem, string> = {
  none: 'No Slack channel is set for this space yet.',
  refused:
    'Slack does not know this webhook, or its channel was archived. Create a new webhook in Slack and set it here.',
  busy: 'Slack takes no more messages just now. Nothing was posted; try again in a minute.',
  unknown:
    'Slack could not be reached, or did not answer. Look whether the message is in the channel before you try again.',
};

const obstacleSentences: Record<FollowUpObstacle, string> = {
  'not-seen':
    'The page of the next meeting was deleted, or is hidden from the app. Restore it, or add the app’s own user to those who may view and edit it.',
  'not-writable':
    'The app may not change the page of the next meeting. Add the app’s own user to those who may edit it, and try again.',
  damaged:
    'The content of the page of the next meeting is damaged. Nothing was changed; open its history in Confluence to restore a version.',
  moved:
    'The page of the next meeting was moved to another space, and is left there as it is. Move it back to have it brought up to date.',
};

/** What happened, what is safe, what to do: one or two sentences for each code. */
const sentences: { [Code in ErrorCode]: (detail: ErrorDetails[Code]) => string } = {
  'not-signed-in': () =>
    'Log in to see checks, people and action items here. What was published stands on the page itself, for everyone who may read it.',
  'not-admitted': () =>
    'Confluence does not let apps work for your account here, as for some guests. What was published stands on the page itself; ask a space admin for more.',
  'invalid-request': ({ problem }) => `This could not be read: ${problem}. Nothing was changed.`,
  'too-large': ({ limit }) => `This is larger than ${limit}. Nothing was changed; shorten it and try again.`,
  'page-not-found': () => 'This page does not exist, or you may not see it.',
  'page-too-large': () =>
    'With this the page would be larger than the 5 MB that Confluence takes for one page. Nothing was changed; put long logs on a page of their own, link it here and try again.',
  'page-damaged': ({ problem }) =>
    `The page’s content is damaged (${problem}). Nothing was changed; open its history in Confluence to restore a version.`,
  'not-a-post-mortem': () => 'This page is no post-mortem yet. Insert the Post-mortem macro to turn it into one.',
  'already-post-mortem': () => 'This page is a post-mortem already. Reload to see it.',
  'not-allowed': ({ need }) => permissionSentences[need],
  'space-not-designated': () =>
    'Post-mortems are not set up in this space. A space admin can choose it in the space settings under Post-mortems.',
  'root-page-missing': () =>
    'The root page for post-mortems is gone or hidden from you. A space admin can choose or create another in the space settings.',
  'follow-up-not-written': ({ why }) => obstacleSentences[why],
  'title-not-free': ({ title }) => `No free title was found for “${title}”. Choose another title.`,
  'changed-meanwhile': () =>
    'Someone else changed this meanwhile. Your change was not saved; the newest version is shown.',
  'page-keeps-changing': () =>
    'The page was changed again and again while it was written. Nothing was published; try again in a moment.',
  'draft-changed': () =>
    'These notes were saved somewhere else meanwhile. Yours are kept here until you choose which to go on with.',
  'announcement-not-found': () => 'This announcement is not kept any more. Reload to see what is left to announce.',
  'conflicts-open': ({ conflicts }) =>
    conflicts.length === 0
      ? 'The page changed again meanwhile. Nothing was published; look at the preview once more.'
      : `Others changed the same parts of the page. Nothing was published; ${conflicts.length} to decide.`,
  'base-version-gone': ({ basePageVersion }) =>
    `Version ${basePageVersion} of the page, from which these notes were begun, was deleted, so nobody can tell what others changed since. The notes are kept. Going on from the newest version, they take the place of what the page says: look through the preview.`,
  'item-not-found': () => 'This action item is gone. Someone may have removed it.',
  'step-refused': ({ problem }) => `${stepSentences[problem]} Nothing was changed.`,
  'fact-not-found': () => 'This fact is gone. Someone may have removed it.',
  'not-reminded': () => 'Remind this person of the code of conduct first. Nothing was changed.',
  'publication-blocked': ({ errors, open }) => `Before publishing: ${errors.length} to mend, ${open.length} to accept.`,
  'operation-mismatch': () => 'This request was already used for something else. Reload and start again.',
  'slack-failed': ({ problem }) => slackSentences[problem],
  'unreadable-file': ({ problem }) => problem,
  busy: ({ retryAfterSeconds }) => `Confluence is busy. Nothing was lost; try again in ${retryAfterSeconds} s.`,
  'platform-failed': ({ reference }) =>
    `Confluence did not answer as expected. Nothing is lost; try again. Reference: ${reference}.`,
};

/** The sentence that a person reads for a failure; plain text. */
export function sentenceOf(failure: Failure): string {
  const say = sentences[failure.code] as (detail: Failure['detail']) => string;
  return say(failure.detail);
}
