import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';

/**
 * Words with which a line begins anew though Markdown would run it on: a time, a date, "Owner:", "Q:", "Why 2:", a name in a
 * chat. Notes are typed line by line, and a line that states one of these is meant as a line.
 */
const freshStart =
  /^[\s*_[(~]*(?:\d{1,2}[:.h]\d{2}|\d{4}[-/.]\d{2}[-/.]\d{2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4},? +(?:at +)?\d{1,2}[:.]\d{2}|\d{1,2} ?[ap]m\b|(?:\d{1,2}\.? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? \d|(?:q|a|ai|todo)\s*(?:\([^)]*\))?\s*:|(?:posted|updated|published)\b.{0,40}\d|why\s*#?\d|why\b[^?\n]*\?|because\b|\[action[- ]item|[✅❌👍👎]|\p{Lu}[\p{L}\p{N} ()/'’-]{1,40}\*{0,2}\s?:\s)/iu;
const label = /^[\s*_]*\p{Lu}/u;

/** The same inline content with a hard break before each line that begins anew. */
export function withLineBreaks(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child, index): PhrasingContent[] => {
    if (child.type !== 'text' || !child.value.includes('\n')) return [child];
    const after = toString({ type: 'paragraph', children: children.slice(index + 1) });
    const lines = child.value.split('\n');
    return lines.flatMap((line, at): PhrasingContent[] => {
      const text: PhrasingContent[] = line === '' ? [] : [{ type: 'text', value: line }];
      if (at === 0) return text;
      const following = at === lines.length - 1 ? line + after : line;
      return beginsAnew(following) ? [{ type: 'break' }, ...text] : [{ type: 'text', value: `\n${line}` }];
    });
  });
}

function beginsAnew(line: string): boolean {
  const [first = ''] = line.split('\n');
  return freshStart.test(first) && (label.test(first) || /^[\s*_[(~]*[\d[✅❌👍👎qa]/iu.test(first));
}
