import { withDraft } from '../../../src/domain/draft/draft-on-page';
import type { DraftedDocument } from '../../../src/domain/draft';
import { checkPostMortem } from '../../../src/domain/rules/check-post-mortem';
import { generateSubject } from '../../support/rule-subject';

function draftIn(subject: ReturnType<typeof generateSubject>): DraftedDocument {
  const { timeline, whyChains, contributingFactors, trigger, lessons, sections } = subject.document;
  const textsOf = (name: 'overview' | 'conclusion'): string[] =>
    (sections[name]?.passages ?? []).map(({ text }) => text);
  return {
    ...{ timeline, whyChains, contributingFactors, trigger, lessons },
    overview: textsOf('overview'),
    conclusion: textsOf('conclusion'),
  };
}

function rulesBroken(change: Partial<DraftedDocument>): string[] {
  const subject = generateSubject();
  const document = withDraft(subject.document, { ...draftIn(subject), ...change });
  return checkPostMortem({ ...subject, document }).map(({ rule }) => rule);
}

describe('checks of a draft that is on no page yet', () => {
  it.each<[string, Partial<DraftedDocument>, string[]]>([
    ['finds nothing where the notes are sound', {}, []],
    ['misses an overview', { overview: [] }, ['overview.present', 'overview.when']],
    ['misses rows', { timeline: [] }, ['timeline.milestones', 'timeline.milestones', 'timeline.alerted']],
    ['misses a conclusion', { conclusion: [' '] }, ['conclusion.present']],
    [
      'reads the words of a factor',
      { contributingFactors: ['The operator was careless and failed to read the alert.'] },
      ['wording.blame'],
    ],
    [
      'holds durations against the rows of the draft',
      { conclusion: ['It was resolved after 3 hours.'] },
      ['figures.agree'],
    ],
  ])('%s', (_name, change, rules) => expect(rulesBroken(change)).toEqual(rules));
});
