import type { Locator } from 'playwright-core';
import type { Visitor } from './visitor';
import { see, seeGone } from './visitor';

/** The site's page editor, used with mouse and keyboard as a person would. */
export interface PageEditor {
  readonly body: Locator;
  /** Begins a page with this title in a space and leaves it open. */
  create(spaceKey: string, title: string): Promise<void>;
  /** Opens the page that is shown. */
  edit(): Promise<void>;
  /** Puts the cursor at the end of what holds these words. */
  goTo(words: string | RegExp): Promise<void>;
  /** Puts the cursor into the cell of a table that holds exactly this. */
  goToCell(words: string): Promise<void>;
  /** Types in the place of a template's hint. */
  answer(hint: string | RegExp, words: string): Promise<void>;
  /** Types where the cursor stands. */
  type(words: string): Promise<void>;
  press(...keys: readonly string[]): Promise<void>;
  /** Chooses from the menu that "/" opens. */
  insert(words: string): Promise<void>;
  /** Opens the next row of a table with Tab and fills its cells. */
  addRow(...cells: readonly string[]): Promise<void>;
  /** Publishes and waits for the page. */
  publish(): Promise<void>;
}

export function editorOf({ page, visit }: Visitor): PageEditor {
  const body = page.getByRole('textbox', { name: 'Page body' });
  const { keyboard } = page;
  /** The first letter with a key, which moves the cursor's place along; the rest at one stroke. */
  const type = async (words: string): Promise<void> => {
    const [first = '', ...rest] = words;
    await keyboard.type(first);
    await keyboard.insertText(rest.join(''));
  };
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await keyboard.press(key);
  };
  const goTo = async (words: string | RegExp): Promise<void> => {
    await body.getByText(words).first().click();
    await press('End');
  };
  return {
    body,
    goTo,
    type,
    press,
    async create(spaceKey, title) {
      await visit(`/wiki/spaces/${spaceKey}`);
      await page.getByRole('link', { name: 'Create page' }).click();
      await page.getByLabel('Title').fill(title);
      await page.getByRole('button', { name: 'Create' }).click();
      await see(body);
      await body.click();
    },
    async edit() {
      await page.getByRole('main').getByRole('link', { name: 'Edit', exact: true }).click();
      await see(body);
    },
    async goToCell(words) {
      await body.getByRole('cell', { name: words, exact: true }).click();
      // The editor has noticed where the cursor is once it offers the tools for tables.
      await see(page.getByRole('button', { name: 'Add row below' }));
      await press('End');
    },
    async answer(hint, words) {
      await goTo(hint);
      await type(words);
    },
    async insert(words) {
      await keyboard.type(`/${words}`);
      const menu = page.getByRole('listbox', { name: 'Insert' });
      await see(menu.getByRole('option').first());
      await press('Enter');
      await seeGone(menu);
    },
    async addRow(...cells) {
      for (const cell of cells) {
        await press('Tab');
        await type(cell);
      }
    },
    async publish() {
      await page.getByRole('button', { name: /^(Publish|Update)$/ }).click();
      await seeGone(body);
      await see(page.getByRole('main').getByRole('heading', { level: 1 }));
    },
  };
}
