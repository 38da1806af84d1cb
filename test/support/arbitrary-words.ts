import fc from 'fast-check';
import type { AdfNode } from '../../src/domain/document/adf-node';

/** Words as people and machines write them: markup, brackets, line ends, right-to-left, emoji, what looks like a time. */
const samples = [
  ...['The queue grew', '<b>bold</b> & <script>alert(1)</script>', '**not bold** [x](https://x.example)', '| a | b |'],
  ...[
    '14:05 UTC — deploy',
    '=HYPERLINK("https://x.example")',
    'عطل',
    '🚀',
    '\u202Etxt.exe',
    '#heading',
    '- item',
    '{{macro}}',
  ],
  ...[
    'Trigger: a deploy',
    'Why 2: it was full',
    'Incident resolved',
    'on-call was paged',
    '2024-03-13',
    'XXX',
    '"quoted" words',
  ],
  ...['https://status.example.com/4', '[Action item] Fix it', '\u0000', 'constructor', '__proto__', '100% of shops'],
];
export const arbitraryWords = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...samples) },
  fc.string({ minLength: 1, maxLength: 20 }),
);

const comment = (): NonNullable<AdfNode['marks']> => [
  { type: 'annotation', attrs: { id: 'c-1', annotationType: 'inlineComment' } },
];
const marks: fc.Arbitrary<NonNullable<AdfNode['marks']>> = fc.constantFrom(
  [],
  [{ type: 'strong' }],
  [{ type: 'em' }, { type: 'underline' }],
  [{ type: 'code' }],
  [{ type: 'textColor', attrs: { color: '#ff5630' } }],
  [{ type: 'link', attrs: { href: 'https://status.example.com/1' } }],
  comment(),
  [{ type: 'code' }, ...comment()],
);

const leaves: readonly AdfNode[] = [
  { type: 'hardBreak' },
  { type: 'mention', attrs: { id: 'acc-7', text: '@someone' } },
  { type: 'date', attrs: { timestamp: '1795392000000' } },
  { type: 'status', attrs: { text: 'OPEN', color: 'blue' } },
  { type: 'placeholder', attrs: { text: 'prompt' } },
  { type: 'emoji', attrs: { shortName: ':fire:', text: '🔥' } },
  { type: 'inlineCard', attrs: { url: 'https://example.com' } },
  { type: 'inlineExtension', attrs: { extensionType: 'com.example.macros', extensionKey: 'anchor' } },
];
const words = fc.record({ type: fc.constant('text'), text: arbitraryWords, marks });
export const arbitraryInline: fc.Arbitrary<AdfNode> = fc.oneof(
  { weight: 4, arbitrary: words },
  fc.constantFrom(...leaves),
);

export const arbitraryParagraph: fc.Arbitrary<AdfNode> = fc
  .array(arbitraryInline, { maxLength: 3 })
  .map((content) => ({ type: 'paragraph', content }));

const times = [
  ...[
    '14:05',
    '2024-03-13 09:02',
    '2024-03-13 23:50 UTC',
    '~10:15',
    'HH:mm',
    '9:05 PM PST',
    'Feb 21',
    '00:10',
    '13 March 2024, 10:00 CET',
  ],
  ...['10:00–10:30', '+1d 09:00', 'TBD', '2024-03-31 02:30'],
];
/** A paragraph that begins with a time, as rows of lists and cells do. */
export const timedParagraph: fc.Arbitrary<AdfNode> = fc
  .tuple(fc.constantFrom(...times), fc.constantFrom(' — ', ': ', '', ' '), fc.array(arbitraryInline, { maxLength: 2 }))
  .map(([time, dash, rest]) => ({ type: 'paragraph', content: [{ type: 'text', text: `${time}${dash}` }, ...rest] }));

const headings = [
  ...[
    'Overview',
    '2. Impact',
    'Key details',
    'Timeline:',
    'Timeline (UTC)',
    'Root cause',
    '5 Whys',
    'Trigger',
    'Root causes',
  ],
  ...['Contributing factors', 'Lessons learned', 'What went well', 'What went wrong', 'Where we got lucky', 'Summary'],
  ...[
    'Action items',
    'Follow-up actions',
    'Conclusion',
    'Attendees',
    '14:05',
    '2024-03-13',
    '14:05 Deploy',
    'Notes',
    '',
  ],
];
export const arbitraryHeading: fc.Arbitrary<AdfNode> = fc
  .record({ text: fc.constantFrom(...headings), level: fc.integer({ min: 1, max: 4 }) })
  .map(({ text, level }) => blockOf('heading', { level }, ...(text === '' ? [] : [{ type: 'text', text }])));

/** A paragraph in bold, which may act as a heading. */
export const arbitraryPseudoHeading: fc.Arbitrary<AdfNode> = fc
  .constantFrom(...headings.filter((text) => text !== ''))
  .map((text) => blockOf('paragraph', undefined, { type: 'text', text, marks: [{ type: 'strong' }] }));

export function headerCell(text: string): AdfNode {
  return blockOf('tableHeader', undefined, blockOf('paragraph', undefined, { type: 'text', text }));
}

export function blockOf(type: string, attrs: Record<string, unknown> | undefined, ...content: AdfNode[]): AdfNode {
  return { type, ...(attrs === undefined ? {} : { attrs }), ...(content.length === 0 ? {} : { content }) };
}
