/** `gone`: the page is not there, or may not be changed by whoever acts. `conflict`: somebody marked it at the same moment. */
export type MarkOutcome = 'marked' | 'gone' | 'conflict';

/** What makes a page findable: labels and content properties. Whoever may edit a page may write them, so nothing is read from them. */
export interface PageMarks {
  /** Safe to repeat. */
  addLabel(pageId: string, label: string): Promise<MarkOutcome>;
  /** Writes the value if it is another; safe to repeat. */
  writeProperty(pageId: string, key: string, value: Readonly<Record<string, string | number>>): Promise<MarkOutcome>;
}
