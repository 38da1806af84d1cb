import type { FrameLocator, Locator } from 'playwright-core';
import { search } from './fields';
import type { Visitor } from './visitor';
import { see, seeGone } from './visitor';

/** What is said of an action item in its row. */
export interface ItemAnswers {
  owner?: { typed: string; name: string };
  /** `YYYY-MM-DD` */
  due?: string;
  kind?: string;
  priority?: string;
  doneWhen?: string;
}

/** The post-mortem macro on the page that a visitor looks at. */
export interface Macro {
  readonly frame: FrameLocator;
  /** The check whose message begins so. */
  check(message: string | RegExp): Locator;
  item(title: string): Locator;
  /** Chooses from the menu behind the three dots. */
  act(label: string): Promise<void>;
  /** Chooses the state that an item takes next. */
  takeStep(title: string, state: string): Promise<void>;
  addItem(title: string): Promise<void>;
  fillItem(title: string, answers: ItemAnswers): Promise<void>;
  accept(message: string | RegExp, reason: string): Promise<void>;
}

export function macroOf(visitor: Visitor): Macro {
  const frame = visitor.surface('post-mortem');
  const check = (message: string | RegExp): Locator =>
    frame.getByRole('region', { name: 'Checks' }).getByRole('listitem').filter({ hasText: message });
  const items = frame.getByRole('region', { name: 'Action items' });
  const item = (title: string): Locator => items.getByRole('listitem').filter({ hasText: title });
  return {
    frame,
    check,
    item,
    async act(label) {
      // By the keyboard: what still moves on the page while it opens cannot come between the pointer and the menu.
      await frame.getByRole('button', { name: 'More actions', exact: true }).press('Enter');
      await frame.getByRole('menuitem', { name: label }).press('Enter');
    },
    takeStep: (title, state) => pick(frame, item(title), /State of/, state),
    async addItem(title) {
      await frame.getByLabel('New action item').fill(title);
      await frame.getByRole('button', { name: 'Add', exact: true }).click();
      await see(item(title));
    },
    async fillItem(title, { owner, due, kind, priority, doneWhen }) {
      const row = item(title);
      if (owner !== undefined) await setOwner(frame, row, owner);
      if (due !== undefined) await editInPlace(row, /due date of/, due);
      if (kind !== undefined) await pick(frame, row, /Kind of/, kind);
      if (priority !== undefined) await pick(frame, row, /Priority of/, priority);
      if (doneWhen !== undefined) await editInPlace(row, /is done/, doneWhen);
    },
    async accept(message, reason) {
      await check(message).getByRole('button', { name: 'Accept', exact: true }).click();
      await frame.getByLabel(/Why is this acceptable/).fill(reason);
      await frame.getByRole('button', { name: 'Accept with this reason' }).click();
      await seeGone(check(message));
    },
  };
}

/** Presses a value, types over it and confirms with Enter. */
export async function editInPlace(row: Locator, label: RegExp, value: string): Promise<void> {
  await row.getByRole('button', { name: label }).click();
  const field = row.getByLabel(label);
  await field.fill(value);
  await field.press('Enter');
}

async function pick(frame: FrameLocator, row: Locator, menu: RegExp, choice: string): Promise<void> {
  await row.getByRole('button', { name: menu }).click();
  await frame.getByRole('menuitemradio', { name: choice }).click();
  await seeGone(frame.getByRole('menuitemradio'));
}

async function setOwner(frame: FrameLocator, row: Locator, { typed, name }: { typed: string; name: string }) {
  await row.getByRole('button', { name: /Owner of/ }).click();
  await search(frame, /.*/, typed, name);
  await see(row.getByText(name));
}
