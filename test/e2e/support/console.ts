import type { FrameLocator, Locator } from 'playwright-core';
import { macroOf } from './macro';
import type { Visitor } from './visitor';
import { see } from './visitor';

/** The moderator's console, worked with by keyboard alone. */
export interface ConsoleOfVisitor {
  readonly frame: FrameLocator;
  /** Presses keys, one after the other. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Types into the field that has the focus. */
  readonly type: (text: string) => Promise<void>;
  /** Presses Tab until this has the focus. */
  readonly tabTo: (place: Locator) => Promise<void>;
  /** Goes to a section by its digit, and waits until it has the focus: it comes with the next frame that is drawn. */
  readonly goTo: (digit: string) => Promise<void>;
  /** Waits until everything that was typed is saved. */
  readonly saved: () => Promise<void>;
}

/** Opens the console from the macro with the keyboard. */
export async function openConsole(visitor: Visitor, isPrimary = true): Promise<ConsoleOfVisitor> {
  const macro = macroOf(visitor);
  if (isPrimary) await macro.frame.getByRole('button', { name: 'Take notes' }).press('Enter');
  else await macro.act('Take notes');
  const frame = visitor.dialog();
  await see(frame.getByRole('navigation', { name: 'Sections' }));
  return consoleOf(visitor);
}

function consoleOf(visitor: Visitor): ConsoleOfVisitor {
  const { keyboard } = visitor.page;
  const frame = visitor.dialog();
  return {
    frame,
    async press(...keys) {
      for (const key of keys) await keyboard.press(key);
    },
    type: (text) => keyboard.insertText(text),
    async tabTo(place) {
      await see(place);
      for (let presses = 0; presses < mostTabs; presses += 1) {
        if ((await place.and(frame.locator(':focus')).count()) > 0) return;
        await keyboard.press('Tab');
      }
      throw new Error(`Tab does not lead to ${String(place)}.`);
    },
    async goTo(digit) {
      await keyboard.press(digit);
      await see(frame.locator('#section:focus'));
    },
    saved: () => see(frame.getByText(/^Saved \d/u)),
  };
}

const mostTabs = 40;
