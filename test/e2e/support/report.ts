import type { FrameLocator, Locator } from 'playwright-core';
import { search } from './fields';
import type { Visitor } from './visitor';

/** The report of action items on the app's page in a space. */
export interface Report {
  readonly frame: FrameLocator;
  row(title: string): Locator;
  /** Presses one of the buttons over the table. */
  preset(label: string): Promise<void>;
  filterByOwner(typed: string, name: string): Promise<void>;
}

export function reportOf(visitor: Visitor): Report {
  const frame = visitor.surface('space-page');
  return {
    frame,
    row: (title) => frame.getByRole('row').filter({ hasText: title }),
    // How many there are stands behind the name.
    preset: (label) => frame.getByRole('button', { name: new RegExp(`^${label}( \\d+\\+?)?$`) }).click(),
    filterByOwner: (typed, name) => search(frame, 'Owner', typed, name),
  };
}
