import type { Passage, SectionName } from '../document/post-mortem-document';
import { sectionNames } from '../document/post-mortem-document';
import { disagreementOf } from './figures/disagreements';
import type { Disagreement } from './figures/disagreements';
import { labelsOf } from './figures/labels';
import { figuresOf } from './figures/stated-figures';
import type { Span } from './figures/spans';
import type { Finding, Place, RuleRow, RuleSubject } from './rule';

export const figuresRules: readonly RuleRow[] = [
  {
    id: 'figures.agree',
    grade: 'warning',
    source: 'product description sections 5 and 11',
    check: (subject) => placesOf(subject).flatMap((place) => disagreementsAt(place, subject)),
  },
];

interface ProsePlace {
  section: Place['section'];
  passages: readonly Passage[];
  /** Whether the passages are the page's own, so that a result can point at one by its index. */
  isOnPage: boolean;
  /** How messages call it, when not by its section. */
  name?: string;
}

/** Action items are plans: what they say of times is still to come. */
const planned: readonly SectionName[] = ['actions'];

function placesOf({ document, details, title }: RuleSubject): ProsePlace[] {
  const { statement } = details.impact;
  // A statement that the page has word for word is checked there.
  const isSaid = sectionNames.some((name) =>
    document.sections[name]?.passages.some(({ text }) => text.includes(statement)),
  );
  return [
    ...sectionNames
      .filter((section) => !planned.includes(section))
      .map((section) => ({ section, passages: document.sections[section]?.passages ?? [], isOnPage: true })),
    { section: 'elsewhere', passages: document.elsewhere, isOnPage: true },
    { section: 'details', passages: isSaid ? [] : [{ text: statement, asides: [] }], isOnPage: false },
    { section: 'elsewhere', passages: [{ text: title, asides: [] }], isOnPage: false, name: 'title' },
  ];
}

function disagreementsAt({ section, passages, isOnPage, name = section }: ProsePlace, subject: RuleSubject): Finding[] {
  const labels = labelsOf(passages);
  return passages.flatMap((passage, index) =>
    figuresOf(passage, labels[index] ?? '').flatMap((figure) => {
      const disagreement = disagreementOf(figure, { ...subject, timeline: subject.document.timeline });
      if (disagreement === undefined) return [];
      const at: Place = { section, ...(isOnPage ? { passage: index } : {}), quote: figure.quote };
      return [findingOf(disagreement, at, { ...passage, name })];
    }),
  );
}

function findingOf(disagreement: Disagreement, at: Place, { row, name }: Passage & { name: string }): Finding {
  const { figure, derived } = disagreement;
  const place = { ...at, ...(row === undefined ? {} : { row }) };
  return {
    at:
      disagreement.by === 'timeline'
        ? { ...place, rows: [disagreement.span.from.row, disagreement.span.to.row] }
        : place,
    subject: `${figure.claim?.code ?? 'stretch'} ${figure.quote}`,
    stated: rounded(figure.duration.minutes),
    derived,
    values: {
      section: name,
      quote: figure.quote,
      derived,
      ...(disagreement.by === 'timeline' ? valuesOf(disagreement.span) : { stretch: disagreement.stretch }),
    },
  };
}

function valuesOf({ from, to }: Span): Record<string, string> {
  return { from: from.statedTime, fromKind: from.kind, to: to.statedTime, toKind: to.kind };
}

/** To a tenth of a minute: "90 seconds" is 1.5. */
function rounded(minutes: number): number {
  return Math.round(minutes * 10) / 10;
}
