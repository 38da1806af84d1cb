import { readFileSync } from 'node:fs';
import { rulesGuide, rulesGuidePath } from '../../scripts/rules-guide';
import { grades } from '../../src/domain/rules/rule';
import { rules } from '../../src/domain/rules/table';
import { ruleTexts } from '../../src/domain/rules/texts';

const guide = rulesGuide(rules);

test('the guide in the repository is the one that the rules give', () => {
  expect(readFileSync(rulesGuidePath, 'utf8')).toBe(guide);
});

test.each(rules)('$id has its line and its own words', ({ id, title, grade }) => {
  expect(guide).toContain(`| [\`${id}\`](#${id.replace('.', '')}) | ${grade} |`);
  expect(guide).toContain(`### ${id}\n\n${title}. *${grade}*\n\n**To mend it:** ${ruleTexts[id].mend}`);
});

test('every rule stands once, and every grade is explained', () => {
  expect(guide.match(/^### /gmu)).toHaveLength(rules.length);
  for (const grade of grades) expect(guide).toMatch(new RegExp(`^\\| ${grade} \\| `, 'mu'));
});
