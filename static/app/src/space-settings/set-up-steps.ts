import type { SpaceSettingsView } from '../../../../src/contract/views';

export type SetUpStepId = 'place' | 'root-page' | 'restricted-pages' | 'calendar' | 'slack' | 'example';

/** One thing that a space needs before post-mortems run by themselves. */
export interface SetUpStep {
  id: SetUpStepId;
  label: string;
  isDone: boolean;
  /** Nothing is missing without it. */
  isOptional: boolean;
  /** What it is for, while it is not done. */
  why: string;
}

/**
 * What the first run leads an admin through in a space, product description section 6. Where nothing shows that a step was done,
 * the admin says so.
 * @param today `YYYY-MM-DD`
 */
export function listSetUpSteps(view: SpaceSettingsView, today: string): SetUpStep[] {
  const { seen } = view.setUp;
  return [
    {
      id: 'place',
      label: 'Keep post-mortems in this space',
      isDone: view.designated,
      isOptional: false,
      why: 'New post-mortems are filed in spaces that are switched on.',
    },
    {
      id: 'root-page',
      label: 'Root page',
      isDone: view.rootPage !== null,
      isOptional: false,
      why: 'Years, months and post-mortems are filed below it.',
    },
    {
      id: 'restricted-pages',
      label: 'Restricted pages',
      isDone: seen.includes('restricted-pages'),
      isOptional: false,
      why: 'Follow-ups count restricted pages and say nothing else of them. The app does not see such a page: where reminders and ticks are wanted, add the app’s own user to those who may view and edit it.',
    },
    {
      id: 'calendar',
      label: 'Working days, time zone and day of the follow-up',
      isDone: seen.includes('calendar') || view.holidays.some(({ date }) => date >= today),
      isOptional: false,
      why: 'Deadlines are counted in business days of this calendar.',
    },
    {
      id: 'slack',
      label: 'Slack channel',
      isDone: view.slack !== null || seen.includes('slack'),
      isOptional: true,
      why: 'Announcements of this space go there.',
    },
    {
      id: 'example',
      label: 'Worked example',
      isDone: view.example !== null || seen.includes('example'),
      isOptional: true,
      why: 'A made-up deployment outage to look at and to try things on. It can be removed again.',
    },
  ];
}
