import type { SpaceSettingsView } from '../../../../src/contract/views';

/** One thing that a space needs before post-mortems run by themselves. */
export interface SetUpStep {
  label: string;
  isDone: boolean;
  /** What it is for, while it is not done. */
  why: string;
}

/**
 * What the first run leads an admin through in a space, product description section 6.
 * @param today `YYYY-MM-DD`
 */
export function listSetUpSteps(view: SpaceSettingsView, today: string): SetUpStep[] {
  return [
    {
      label: 'Keep post-mortems here',
      isDone: view.designated,
      why: 'New post-mortems are filed in spaces that are switched on.',
    },
    {
      label: 'Root page',
      isDone: view.rootPage !== null,
      why: 'Years, months and post-mortems are filed below it.',
    },
    {
      label: 'Holidays to come',
      isDone: view.holidays.some(({ date }) => date >= today),
      why: 'Deadlines in business days leave them out. Without any, only the working days count.',
    },
  ];
}
