import type { FrameLocator, Locator, Page } from 'playwright-core';
import { see } from './visitor';

type Place = Page | FrameLocator | Locator;

/** Chooses in a field that opens a list. */
export async function choose(place: Place, label: string | RegExp, option: string | RegExp): Promise<void> {
  // The control itself is an input of no size: people press what lies over it, or open it with a key.
  await place.getByRole('combobox', { name: label }).press('ArrowDown');
  await place.getByRole('option', { name: option }).first().click();
}

/** Searches in a field by typing, then takes what is found; for people, pages and time zones. */
export async function search(place: Place, label: string | RegExp, typed: string, option = typed): Promise<void> {
  const field = place.getByRole('combobox', { name: label });
  await field.focus();
  await field.pressSequentially(typed);
  const found = place.getByRole('option', { name: option });
  await see(found);
  await found.first().click();
}

/** Types several words, each closed with Enter. */
export async function addWords(place: Place, label: string | RegExp, words: readonly string[]): Promise<void> {
  const field = place.getByRole('combobox', { name: label });
  for (const word of words) {
    await field.pressSequentially(word);
    await field.press('Enter');
  }
}
