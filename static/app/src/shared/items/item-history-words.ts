import type { FieldChange, HistoryEntry } from '../../../../../src/domain/post-mortem';
import { formatDate } from '../time/format-time';
import { describeValue, fieldLabels } from './item-change';

/** One line of an entry: a field with what it was and became, or a sentence. */
export type ItemHistoryLine =
  | { kind: 'words'; text: string }
  | { kind: 'field'; label: string; from: string; to: string }
  /** People are shown by their account ids; null for nobody. */
  | { kind: 'owner'; from: string | null; to: string | null };

/** Nobody changes these: an item is in the space of its page, and away while that is archived or in the trash. */
const followsPage: ReadonlySet<string> = new Set(['spaceId', 'away']);

/**
 * What an entry of an item's history says.
 * @param today `YYYY-MM-DD`, so that dates of this year are told without it
 */
export function itemHistoryLines(
  { change }: Pick<HistoryEntry, 'change'>,
  today: string,
  locale: string,
): readonly ItemHistoryLine[] {
  if (change.kind === 'item-added') return [{ kind: 'words', text: 'Added' }];
  if (change.kind === 'item-answered') return [{ kind: 'words', text: 'Answered on the follow-up page' }];
  if (change.kind !== 'item-changed') return [];
  if (change.fields.some((field) => followsPage.has(field))) return [{ kind: 'words', text: 'Followed its page' }];
  const { changes } = change;
  // Entries from before values were kept.
  if (changes === undefined) return [{ kind: 'words', text: `Changed: ${change.fields.map(labelOf).join(', ')}` }];
  return changes.map((one) => lineOf(one, today, locale));
}

function lineOf({ field, from, to }: FieldChange, today: string, locale: string): ItemHistoryLine {
  if (field === 'ownerId') return { kind: 'owner', from, to };
  const say = (value: string | null): string => valueWords(field, value, today, locale);
  return { kind: 'field', label: labelOf(field), from: say(from), to: say(to) };
}

function valueWords(field: string, value: string | null, today: string, locale: string): string {
  if (value === null) return 'None';
  if (field === 'dueDate') return formatDate(value, today, locale);
  return isField(field) ? describeValue({ [field]: value }, field, today, locale) : value;
}

function labelOf(field: string): string {
  return isField(field) ? fieldLabels[field] : field;
}

function isField(field: string): field is keyof typeof fieldLabels {
  return field in fieldLabels;
}
