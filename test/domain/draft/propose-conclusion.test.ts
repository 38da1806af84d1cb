import { proposeConclusion } from '../../../src/domain/draft/propose-conclusion';
import type { ConclusionBasis } from '../../../src/domain/draft/propose-conclusion';
import { checkPostMortem } from '../../../src/domain/rules/check-post-mortem';
import { generateEvent, generatePassages, generateSubject, generateTimeline } from '../../support/rule-subject';

const timeline = generateTimeline(
  generateEvent('09:02', 'started', 'Deploy 4711 reaches Europe'),
  generateEvent('09:11', 'detected', 'Error rate above 2 %'),
  generateEvent('09:43', 'mitigated', 'Rollback done in Europe'),
  generateEvent('10:14', 'resolved', 'Queue empty'),
);
const nothing: ConclusionBasis = {
  draft: { timeline: [], whyChains: [], contributingFactors: [], trigger: null },
  actionItems: [],
  impact: '',
  timeZone: 'Europe/Oslo',
};

const cases: readonly {
  name: string;
  basis: Partial<ConclusionBasis>;
  draft?: Partial<ConclusionBasis['draft']>;
  said: string[];
}[] = [
  { name: 'says nothing of nothing', basis: {}, said: [] },
  {
    name: 'tells the course from the milestones, in the zone of the page',
    basis: { impact: 'A third of the shops could not sell' },
    draft: { timeline },
    said: [
      'It started at 2026-11-24 10:02, was detected after 9 min, mitigated after 41 min and resolved after 1 h 12 min. A third of the shops could not sell.',
    ],
  },
  {
    name: 'says only what is known of the course',
    basis: {},
    draft: { timeline: timeline.slice(0, 1) },
    said: ['It started at 2026-11-24 10:02.'],
  },
  {
    name: 'names what each chain ends in, once, and what contributed',
    basis: {},
    draft: {
      whyChains: [
        { whys: ['Payments failed', 'Producers are deployed first.'] },
        { whys: ['Producers are deployed first.'] },
      ],
      contributingFactors: ['No alert on the queue', 'The runbook is old'],
      trigger: 'Deploy 4711',
    },
    said: [
      'Root cause: Producers are deployed first. Contributing factors: No alert on the queue; The runbook is old. Trigger: Deploy 4711.',
    ],
  },
  {
    name: 'counts what is committed to',
    basis: {
      actionItems: [
        { status: 'open', kind: 'prevent' },
        { status: 'open', kind: 'detect' },
        { status: 'idea', kind: 'prevent' },
      ],
    },
    said: ['2 action items follow from this, 1 of them to prevent this or to soften it.'],
  },
];

describe('the conclusion drafted from the notes', () => {
  it.each(cases)('$name', ({ basis, draft, said }) =>
    expect(proposeConclusion({ ...nothing, ...basis, draft: { ...nothing.draft, ...draft } })).toEqual(said),
  );

  it('agrees with the timeline in the eyes of the rules', () => {
    const subject = generateSubject();
    const { whyChains, contributingFactors, trigger } = subject.document;
    const said = proposeConclusion({
      ...nothing,
      draft: { timeline: subject.document.timeline, whyChains, contributingFactors, trigger },
    });
    const sections = {
      ...subject.document.sections,
      conclusion: { heading: 'Conclusion', passages: generatePassages(...said) },
    };
    expect(checkPostMortem({ ...subject, document: { ...subject.document, sections } })).toEqual([]);
  });
});
