import type { DraftedDocument } from '../../../src/domain/draft';
import { sameDraft } from '../../../src/domain/draft/drafted-sections';
import { chooseSections, reconcileDrafts } from '../../../src/domain/draft/reconcile-drafts';
import { generateEvent } from '../../support/rule-subject';

const base: DraftedDocument = {
  overview: ['The checkout failed.'],
  timeline: [generateEvent('09:02', 'started', 'Deploy')],
  whyChains: [{ whys: ['Payments failed'] }],
  contributingFactors: [],
  trigger: null,
  lessons: [],
  conclusion: [],
};

describe('joining the notes of two consoles', () => {
  it('takes over what only one of them changed', () => {
    const mine = { ...base, overview: ['Mine'] };
    const theirs = { ...base, trigger: 'Theirs' };
    const joined = reconcileDrafts(base, mine, theirs);
    expect(joined.clashes).toEqual([]);
    expect(joined.takenOver).toEqual(['cause']);
    expect(joined.document).toEqual({ ...base, overview: ['Mine'], trigger: 'Theirs' });
  });

  it('asks where both changed a section, and keeps theirs until somebody chose', () => {
    const mine = { ...base, overview: ['Mine'], conclusion: ['Mine too'] };
    const theirs = { ...base, overview: ['Theirs'] };
    const joined = reconcileDrafts(base, mine, theirs);
    expect(joined.clashes).toEqual(['overview']);
    expect(joined.document).toEqual({ ...base, overview: ['Theirs'], conclusion: ['Mine too'] });
    expect(chooseSections(joined, mine, { overview: 'mine' })).toEqual(mine);
    expect(chooseSections(joined, mine, { overview: 'theirs' })).toEqual(joined.document);
  });

  it('asks about each section that differs when nobody knows what both began from', () => {
    const joined = reconcileDrafts(
      null,
      { ...base, trigger: 'Mine' },
      { ...base, lessons: [{ kind: 'got_lucky', text: 'It was a Tuesday' }] },
    );
    expect(joined.clashes).toEqual(['cause', 'lessons']);
  });

  it('does not mind the same change by both, nor where a row stood on the page', () => {
    const changed = { ...base, overview: ['Both'] };
    const moved = { ...changed, timeline: base.timeline.map((event) => ({ ...event, row: 7 })) };
    expect(sameDraft(changed, moved)).toBe(true);
    expect(reconcileDrafts(base, changed, moved).clashes).toEqual([]);
  });
});
