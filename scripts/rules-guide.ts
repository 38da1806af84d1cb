import { sectionTitles } from '../src/domain/document/section-titles';
import { sectionNames } from '../src/domain/document/post-mortem-document';
import type { Grade, Rule } from '../src/domain/rules/rule';
import { ruleTexts } from '../src/domain/rules/texts';

export const rulesGuidePath = 'docs/guide/rules.md';

const introduction = `# The rules

<!-- Written by \`npx tsx scripts/write-rules-guide.ts\` from src/domain/rules. Change the rules there, not here. -->

Every post-mortem is checked against these rules, on its page while people edit and again when the notes are published. The
same rules check [reports in files](../../README.md#check-reports-in-files).

| Grade | What it means |
| --- | --- |
| error | blocks publishing; a space admin may publish over it with a reason |
| warning | must be accepted by the moderator with a reason, which stays visible |
| note | only informs |

Each space may give a rule another grade or switch it off: as its admin open the space's settings, *Post-mortems*, *Checks*.
For files, \`--off RULE,RULE\` does the same.`;

const gradesOfFile = `## What is left out for reports in files

A file has no place for some of what a post-mortem's record holds, so nothing follows from its absence:

- \`actions.complete\`, \`actions.past\`, \`actions.sla\`, \`details.started\`, \`facts.assumed\`, \`process.deadline\` and \`repeat.open\` are not
  checked.
- \`people.customer\` and \`people.cap\` are checked only when the report lists the attendees.
- Where it does not, whoever is named in a role is taken to have attended.
- Severity, services, impact and people come from the report's own words; action items count as committed.
- \`actions.prevent\` is checked only when the report states the kind of an action item, and \`actions.wording\` asks when an
  item is done only when the report says so of at least one.`;

const placeTitles: Readonly<Record<Rule['section'], string>> = { ...sectionTitles, page: 'The whole page' };

/** The guide to the rules as Markdown: an overview, then each rule by the section that it looks at. */
export function rulesGuide(rules: readonly Rule[]): string {
  const places = [...sectionNames, 'page'] as const;
  const chapters = places.flatMap((place) =>
    chapter(
      place,
      rules.filter((rule) => rule.section === place),
    ),
  );
  return `${[introduction, overview(rules), ...chapters, gradesOfFile].join('\n\n')}\n`;
}

function overview(rules: readonly Rule[]): string {
  const rows = rules.map(({ id, grade, title }) => `| [\`${id}\`](#${anchorOf(id)}) | ${grade} | ${cell(title)} |`);
  const counts = (['error', 'warning', 'note'] as const).map((grade) => counted(rules, grade));
  return [
    `${rules.length} rules: ${counts.join(', ')}.`,
    '',
    '| Rule | Grade | Holds when |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function counted(rules: readonly Rule[], grade: Grade): string {
  const count = rules.filter((rule) => rule.grade === grade).length;
  return `${count} ${grade}${count === 1 ? '' : 's'}`;
}

function chapter(place: Rule['section'], rules: readonly Rule[]): string[] {
  return rules.length === 0 ? [] : [`## ${placeTitles[place]}`, ...rules.map(entry)];
}

function entry({ id, grade, title, source }: Rule): string {
  return [`### ${id}`, `${title}. *${grade}*`, `**To mend it:** ${ruleTexts[id].mend}`, `From: ${source}.`].join(
    '\n\n',
  );
}

/** As Git hosts make anchors of headings: punctuation goes, letters are small. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replace(/ /gu, '-');
}

function cell(words: string): string {
  return words.replaceAll('|', '\\|');
}
