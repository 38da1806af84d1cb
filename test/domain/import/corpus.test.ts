import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { TimelineEvent } from '../../../src/domain/document/post-mortem-document';
import { readDocument } from '../../../src/domain/document/read-document';
import { importMarkdown } from '../../../src/domain/import/import-markdown';
import type { ImportedReport } from '../../../src/domain/import/import-markdown';
import { importedPageBody } from '../../../src/domain/import/imported-page';
import { checkPostMortem } from '../../../src/domain/rules/check-post-mortem';
import { ruleSubject } from '../../../src/domain/rules/rule-subject';
import { countReport } from '../../support/count-report';
import type { ReportCount } from '../../support/count-report';
import { schemaErrors } from '../../support/adf-schema';
import { generateDetails, generateNewPageInput } from '../../support/post-mortem-builders';

/** Published reports of other teams, kept beside the repository where they are available: their licences are theirs. */
const corpus = path.resolve(__dirname, '../../../../shared/corpus');
const isThere = existsSync(corpus);
const timeZone = 'Europe/Copenhagen';

const files = isThere
  ? ['dfds', 'mybinder'].flatMap((folder) =>
      readdirSync(path.join(corpus, folder))
        .filter((name) => /^(?:PM)?\d{4}/u.test(name))
        .map((name) => path.join(folder, name)),
    )
  : [];

function report(file: string): ImportedReport {
  return importMarkdown(readFileSync(path.join(corpus, file), 'utf8'), { timeZone, fileName: file });
}

function find(name: string): string {
  return files.find((file) => file.includes(name)) ?? name;
}

function pageOf(imported: ImportedReport) {
  return importedPageBody(imported, {
    ...generateNewPageInput(),
    timeZone,
    ...(imported.startedAt === null ? {} : { startedAt: imported.startedAt }),
  });
}

interface Exception {
  why: string;
  /** What the reader finds where the counter counts otherwise. */
  counts: Partial<ReportCount>;
}

/** Reports where the counter, which sees lines only, is known to differ. One that no longer differs fails. */
const exceptions: Readonly<Record<string, Exception>> = {
  'PM2020-009 - KIAM service disruption due to upgrade.md': {
    why: 'the nested "See https://…" is a remark on its item, not an item',
    counts: { actionItems: 1 },
  },
  '2018-01-18-ssl-outdated.md': {
    why: 'the nested "This has been done: …" says that its item is done',
    counts: { actionItems: 3 },
  },
};

const countOf = (file: string): ReportCount => countReport(readFileSync(path.join(corpus, file), 'utf8'));
const countedBy = ({ timeline, actionItems }: ImportedReport): ReportCount => ({
  timelineRows: timeline.length,
  actionItems: actionItems.length,
});

const told = ({ occurredAt, kind }: TimelineEvent): string => `${occurredAt ?? 'unknown'} ${kind}`;

if (!isThere) {
  test('the corpus of published reports is not here', () => {
    console.info(
      'Not run: the reports in ../shared/corpus are not on this machine. The made-up samples are tested all the same.',
    );
    expect(files).toEqual([]);
  });
} else {
  test('two nodes not ready: 27 rows, 7 action items, and what the report lacks', () => {
    const imported = report(find('PM2024-001'));
    expect(imported.title).toBe('Two Kubernetes nodes went into NotReady state');
    expect(imported.startedAt).toBe('2024-03-13T10:01:00.000Z');
    expect(imported.timeline).toHaveLength(27);
    expect(
      imported.timeline.filter(({ occurredAt }) => occurredAt === null).map(({ statedTime }) => statedTime),
    ).toEqual(['2024-03-13 14:??', '2024-03-13 14:??']);
    expect(imported.actionItems).toHaveLength(7);
    expect(imported.notUnderstood).toEqual(['Section “Stats”']);
    const checks = checkPostMortem(
      ruleSubject({
        document: imported.document,
        details: generateDetails(),
        actionItems: [],
        timeZone,
        now: Date.parse('2024-03-20T12:00:00Z'),
      }),
    );
    const found = new Set(checks.map(({ rule }) => rule));
    expect([...found]).toEqual(
      expect.arrayContaining(['overview.when', 'timeline.milestones', 'timeline.precise', 'conclusion.present']),
    );
  });

  test('39 reports and 23 reports; a template and an index are none', () => {
    const named = (folder: string): string[] => files.filter((file) => file.startsWith(folder));
    expect([named('dfds').length, named('mybinder').length]).toEqual([39, 23]);
  });

  test('no exception is stale', () => {
    const stale = Object.entries(exceptions).filter(([name, { counts }]) => {
      const counted = { ...countOf(find(name)) };
      return JSON.stringify({ ...counted, ...counts }) === JSON.stringify(counted);
    });
    expect(stale).toEqual([]);
  });

  test('the announcement that swamped a service: 41 rows over three days, 22 action items', () => {
    const imported = report(find('2018-02-20'));
    expect(imported.timeline).toHaveLength(41);
    expect(imported.timeline.map(({ occurredAt }) => occurredAt?.slice(0, 16))).toEqual(
      expect.arrayContaining(['2018-02-20T13:17', '2018-02-21T12:00', '2018-02-22T06:18']),
    );
    expect(
      imported.timeline.filter(({ certainty }) => certainty !== 'exact').map(({ statedTime }) => statedTime),
    ).toEqual([...['2X:XX (not sure exact time)', '22:52 (maybe earlier?)']]);
    expect(imported.actionItems).toHaveLength(22);
    expect(imported.actionItems.at(-1)?.title).toMatch(/^launches that are rejected/u);
  });

  test.each(files)('%s', (file) => {
    const imported = report(file);
    const page = pageOf(imported);
    expect(schemaErrors(page)).toEqual([]);
    expect(countedBy(imported)).toEqual({ ...countOf(file), ...exceptions[path.basename(file)]?.counts });
    const back = readDocument(page, { timeZone });
    expect(back.timeline.map(told)).toEqual(imported.timeline.map(told));
    expect(back.actionItems.map(({ title }) => title)).toEqual(imported.actionItems.map(({ title }) => title));
    expect(back.lessons).toEqual(imported.document.lessons);
  });
}
