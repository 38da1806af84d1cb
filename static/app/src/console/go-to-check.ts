import type { CheckResult } from '../../../../src/domain/rules/rule';
import { itemAnchor } from '../shared/items/item-anchor';
import { repeatsAnchor } from '../shared/repeats/repeats-anchor';
import { focusNote } from './focus-note';
import { entryLists, saysSomething, type NotedWhy, type Notes } from './state/notes';
import type { Desk } from './use-desk';

/** Opens the section of a check and gives the focus to the row, words or item that it is about. */
export function goToCheck({ at }: CheckResult, { openSection, notesDesk }: Desk): void {
  if (at.pageId !== undefined) return focusElement(repeatsAnchor);
  if (at.section === 'elsewhere') return;
  openSection(at.section);
  const { itemId } = at;
  if (itemId !== undefined) return focusElement(itemAnchor(itemId));
  const note = at.section === 'timeline' ? findRow(at, notesDesk.notes) : findWords(at, notesDesk.notes);
  if (note === undefined) focusElement('section');
  else focusNote(note);
}

function findRow({ row }: CheckResult['at'], { rows }: Notes): string | undefined {
  return rows.filter(saysSomething)[row ?? -1]?.id;
}

function findWords({ quote = '' }: CheckResult['at'], { lists, whys, trigger }: Notes): string | undefined {
  if (quote === '') return undefined;
  const entries = [...entryLists.flatMap((list) => lists[list]), ...whys.flatMap(withAnswers)];
  return [...entries, { id: 'trigger', text: trigger }].find(({ text }) => text.includes(quote))?.id;
}

function withAnswers(why: NotedWhy): NotedWhy[] {
  return [why, ...why.answers.flatMap(withAnswers)];
}

/** Of a section or an item, once it is drawn; of the section that is shown where there is none such. */
export function focusElement(id: string): void {
  requestAnimationFrame(() => {
    const element = document.getElementById(id) ?? document.getElementById('section');
    element?.scrollIntoView({ block: 'nearest' });
    element?.focus({ preventScroll: true });
  });
}
