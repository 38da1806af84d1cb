import fc from 'fast-check';
import { saysSomething } from '../../src/domain/document/list-items';
import { plainText } from '../../src/domain/document/plain-text';
import { milestoneKinds } from '../../src/domain/document/post-mortem-document';
import type { Lesson, PostMortemDocument, TimelineEvent } from '../../src/domain/document/post-mortem-document';
import { readLessons } from '../../src/domain/document/read-lessons';
import { readCauses } from '../../src/domain/document/causes/read-causes';
import { timeWords } from '../../src/domain/document/write/write-time';
import { itemSaying } from '../../src/domain/document/write/written-blocks';
import { arbitraryWords } from './arbitrary-words';

/** Words as a page gives them back: one space between words, nothing around them, something said. */
const line = arbitraryWords.map((words) => shown(words).replace(/\n/gu, ' ')).filter(saysSomething);
const lines = fc.oneof(
  { weight: 4, arbitrary: line },
  fc.tuple(line, line).map((both) => both.join('\n')),
);
/** Labels are no words of an answer or a factor ("Why 2:", "Q.", "Trigger:"): those that reading takes off are no text of a document. */
const why = line.filter((words) => !/^trigger/iu.test(words) && readAs('whys', words).whyChains[0]?.whys[1] === words);
const factor = lines.filter(
  (words) => !/^(?:why|trigger)/imu.test(words) && readAs('factors', words).contributingFactors[1] === words,
);

/** Prose that tells times is a timeline where the page has no other: no text of an overview beside a timeline without rows. */
const prose = lines.filter((words) => !/\d/u.test(words));

function readAs(topic: 'whys' | 'factors', words: string): ReturnType<typeof readCauses> {
  const type = topic === 'whys' ? 'orderedList' : 'bulletList';
  const list = { type, content: ['The shop was down', words].map(itemSaying) };
  const part = { topic, section: 'cause', heading: '', path: [0], level: 2 } as const;
  return readCauses([{ ...part, blocks: [{ node: list, path: [1] }] }]);
}

function shown(words: string): string {
  return plainText({ type: 'paragraph', content: [{ type: 'text', text: words }] });
}

const instant = fc
  .tuple(fc.date({ min: new Date('1905-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), fc.boolean())
  .map(([date, hasSeconds]) => {
    date.setUTCMilliseconds(0);
    if (!hasSeconds) date.setUTCSeconds(0);
    return date.toISOString();
  });
const when: fc.Arbitrary<Pick<TimelineEvent, 'occurredAt' | 'certainty' | 'statedTime'>> = fc.oneof(
  { weight: 4, arbitrary: instant.map((occurredAt) => ({ occurredAt, certainty: 'exact' as const, statedTime: '' })) },
  instant.map((occurredAt) => ({ occurredAt, certainty: 'approximate' as const, statedTime: '' })),
  fc
    .constantFrom('HH:mm', 'TBD', '', 'some time later')
    .map((statedTime) => ({ occurredAt: null, certainty: 'unknown' as const, statedTime })),
);
const event = (timeZone: string): fc.Arbitrary<TimelineEvent> =>
  fc
    .record({
      when,
      kind: fc.constantFrom('step' as const, 'step' as const, ...milestoneKinds),
      text: lines,
      evidenceUrl: fc.constantFrom(undefined, undefined, 'https://graphs.example.com/d/1?from=now-1h'),
    })
    .map(({ when: time, evidenceUrl, ...told }) => {
      const written = { ...time, ...told, ...(evidenceUrl === undefined ? {} : { evidenceUrl }), row: 0 };
      return { ...written, statedTime: timeWords(written, { timeZone }) };
    });

const lesson = lines.filter((words) => lessonReadAs(words) === words);
const lessons = fc.record({
  went_well: fc.array(lesson, { maxLength: 3 }),
  went_wrong: fc.array(lesson, { maxLength: 3 }),
  got_lucky: fc.array(lesson, { maxLength: 2 }),
});

/** The words of a lesson without the mark that tells its kind ("+ The alert"). */
function lessonReadAs(words: string): string | undefined {
  const list = { type: 'bulletList', content: [itemSaying(words)] };
  const part = { topic: 'went_wrong', section: 'lessons', heading: '', path: [0], level: 2 } as const;
  return readLessons([{ ...part, blocks: [{ node: list, path: [1] }] }])[0]?.text;
}

/** The parts of a document that are written onto a page. */
export type WrittenParts = Pick<
  PostMortemDocument,
  'timeline' | 'whyChains' | 'contributingFactors' | 'trigger' | 'lessons'
> & { overview: readonly string[]; conclusion: readonly string[] };

/** Whatever a post-mortem may say, as a page can hold it; times are stated as the app states them in this zone. */
export const arbitraryParts = (timeZone: string): fc.Arbitrary<WrittenParts> =>
  fc.record({
    timeline: fc
      .array(event(timeZone), { maxLength: 6 })
      .map((events) => events.map((told, row) => ({ ...told, row }))),
    whyChains: fc.array(
      fc.array(why, { minLength: 1, maxLength: 5 }).map((whys) => ({ whys })),
      { maxLength: 3 },
    ),
    contributingFactors: fc.array(factor, { maxLength: 3 }),
    trigger: fc.option(line, { nil: null }),
    lessons: lessons.map((told): Lesson[] => [
      ...told.went_well.map((text): Lesson => ({ kind: 'went_well', text })),
      ...told.went_wrong.map((text): Lesson => ({ kind: 'went_wrong', text })),
      ...told.got_lucky.map((text): Lesson => ({ kind: 'got_lucky', text })),
    ]),
    overview: fc.array(prose, { maxLength: 3 }),
    conclusion: fc.array(prose, { maxLength: 2 }),
  });

export function documentWith({ overview, conclusion, ...parts }: WrittenParts): PostMortemDocument {
  const passages = (texts: readonly string[]) => texts.map((text) => ({ text, asides: [] }));
  return {
    ...parts,
    sections: {
      overview: { heading: 'Overview', passages: passages(overview) },
      conclusion: { heading: 'Conclusion', passages: passages(conclusion) },
    },
    actionItems: [],
    stated: { severity: 0, services: [], impact: '', people: {} },
    elsewhere: [],
  };
}

/** The same parts of a document that was read. Lessons by kind: their order among kinds is the page's. */
export function partsOf(document: PostMortemDocument): WrittenParts {
  const { timeline, whyChains, contributingFactors, trigger, lessons: told, sections } = document;
  const textsOf = (section: 'overview' | 'conclusion') => (sections[section]?.passages ?? []).map(({ text }) => text);
  return {
    ...{ timeline, whyChains, contributingFactors, trigger },
    lessons: (['went_well', 'went_wrong', 'got_lucky'] as const).flatMap((kind) =>
      told.filter((lesson) => lesson.kind === kind),
    ),
    ...{ overview: textsOf('overview'), conclusion: textsOf('conclusion') },
  };
}
