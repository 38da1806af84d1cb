/** Longer texts are prose: rarely asked about twice, and dear to keep. */
const longestKept = 120;
const mostKept = 5_000;

/**
 * The same function, with what it said of short texts kept: reading asks about the same headings, titles of columns and times several
 * times on its way through a page, and again each time the page changes a little. What is kept is bounded, and is started anew when full.
 * @param answer says the same each time, and something that nobody changes
 */
export function remembering<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const kept = new Map<string, { said: Answer }>();
  return (text) => {
    if (text.length > longestKept) return answer(text);
    const known = kept.get(text);
    if (known !== undefined) return known.said;
    if (kept.size >= mostKept) kept.clear();
    const said = answer(text);
    kept.set(text, { said });
    return said;
  };
}
