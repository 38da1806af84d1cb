import type { SpaceSettings } from '../space-settings';
import { defaultPolicy } from './policy';
import type { Policy } from './policy';
import { usualWorkingDays } from './work-calendar';
import type { WorkCalendar } from './work-calendar';

/** What decides whether and by when in a space. */
export interface SpacePolicy {
  policy: Policy;
  calendar: WorkCalendar;
}

/** @param timeZone IANA zone that counts where nobody has set the space up */
export function spacePolicyOf(settings: SpaceSettings | null, timeZone: string): SpacePolicy {
  if (settings === null) {
    return { policy: defaultPolicy, calendar: { timeZone, workingDays: usualWorkingDays, holidays: [] } };
  }
  const { policy, workingDays, holidays } = settings;
  return { policy, calendar: { timeZone: settings.timeZone, workingDays, holidays } };
}
