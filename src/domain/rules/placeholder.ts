import type { Passage } from '../document/post-mortem-document';
import { sectionNames } from '../document/post-mortem-document';
import type { Finding, Place, RuleRow, RuleSubject } from './rule';

export const placeholderRules: readonly RuleRow[] = [
  {
    id: 'page.placeholder',
    grade: 'note',
    source: 'practice: what a template asks for is filled in or taken out',
    check: placeholders,
  },
];

/** What templates leave to be filled in; in capitals where small letters are words ("a todo list"). */
const placeholder =
  /\b(?:TODO|TBD|TBA|FIXME|XXX+)\b|[Ll]orem ipsum|[[<](?:[Ii]nsert|[Ff]ill in|[Dd]escribe|[Ee]nter|[Yy]our|[Nn]ame of|[Dd]ate of|[Tt]ime of)\b[^\]>]{0,60}[\]>]|\{\{[^}]{1,60}\}\}|\b(?:YYYY-MM-DD|HH:MM|DD\/MM\/YYYY)\b/u;

function placeholders({ document }: RuleSubject): Finding[] {
  const places: readonly { section: Place['section']; passages: readonly Passage[] }[] = [
    ...sectionNames.map((section) => ({ section, passages: document.sections[section]?.passages ?? [] })),
    { section: 'elsewhere', passages: document.elsewhere },
  ];
  return places.flatMap(({ section, passages }) =>
    passages.flatMap((passage, index) => {
      const quote = quoteIn(passage);
      return quote === undefined
        ? []
        : [{ at: { section, passage: index, quote }, subject: `${section} ${quote}`, values: { quote } }];
    }),
  );
}

/** Rows of the timeline have a rule of their own for their times; code and quotations may say TODO. */
function quoteIn({ text, asides, row }: Passage): string | undefined {
  const match = row === undefined ? placeholder.exec(text) : null;
  if (match === null) return undefined;
  const end = match.index + match[0].length;
  const isAside = asides.some(({ from, to }) => from < end && match.index < to);
  return isAside ? undefined : match[0];
}
