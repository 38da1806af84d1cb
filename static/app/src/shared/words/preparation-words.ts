import type { PreparationProblem } from '../../../../../src/domain/space-settings';

const problemWords: Record<PreparationProblem['why'], string> = {
  'root-page-gone':
    'The root page for post-mortems is gone, or hidden from the app. Choose another in the space settings.',
  'not-allowed':
    'The app may not create pages below “Post-mortem follow-up meetings”. Look who may edit that page and those above it.',
  'title-taken': 'Another page of the space has its title. Rename that page.',
  'too-large': 'It would be larger than a page can be. Close or drop what nobody will do.',
  'confluence-failed': 'Confluence did not take it.',
};

/** Why the newest page is not there, and what to do about it. */
export function describeProblem({ why, attempts }: PreparationProblem, isPaused: boolean): string {
  const tried = attempts === 1 ? 'Tried once' : `Tried ${attempts} times`;
  return `${problemWords[why]} ${tried}${isPaused ? '.' : '; the app tries again by itself.'}`;
}
