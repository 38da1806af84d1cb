import { view } from '@forge/bridge';
import { describeBreakdown } from './breakdown';

/**
 * Keeps the configuration of the macro that is edited, and closes its editor.
 * @param config JSON without null and without lists in lists: Confluence keeps no other
 * @throws where this is no editor of a macro's configuration
 */
export function submitConfig(config: Readonly<Record<string, unknown>>): Promise<void> {
  return view.submit({ config });
}

/** Closes the editor; the configuration stays as it was. */
export function closeConfigEditor(): void {
  view.close().catch(describeBreakdown);
}
