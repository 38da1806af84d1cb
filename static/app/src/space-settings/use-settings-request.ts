import { useState } from 'react';
import type { Failure, Result } from '../../../../src/contract/result';
import type { SpaceSettingsView } from '../../../../src/contract/views';
import { announceDone } from '../shared/bridge/flags';

/** A button of the settings that does something by itself, without the form’s Save. */
export interface SettingsRequests {
  /** Which of them is on its way. */
  running: string | null;
  failure: Failure | null;
  /**
   * @param name tells the buttons apart
   * @param done what is said once it is done
   * @returns what the settings are then; null when it was refused
   */
  run: (
    name: string,
    done: string,
    ask: () => Promise<Result<SpaceSettingsView | null>>,
  ) => Promise<SpaceSettingsView | null>;
}

/** One at a time; the newest settings go to `onView`, what was refused is kept until the next try. */
export function useSettingsRequests(onView: (view: SpaceSettingsView) => void): SettingsRequests {
  const [running, setRunning] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run: SettingsRequests['run'] = async (name, done, ask) => {
    if (running !== null) return null;
    setRunning(name);
    setFailure(null);
    const result = await ask();
    setRunning(null);
    if (!result.ok) {
      setFailure(result.error);
      return null;
    }
    if (result.value !== null) onView(result.value);
    announceDone({ id: `settings-${name}`, title: done });
    return result.value;
  };
  return { running, failure, run };
}
