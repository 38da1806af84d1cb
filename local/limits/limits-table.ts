import { CONFLUENCE_LIMITS } from '../confluence/limits';
import { STORAGE_LIMITS } from '../forge/kvs/limits';
import { FUNCTION_LIMITS } from '../forge/limits';
import { SLACK_LIMITS } from '../forge/slack-limits';
import type { Limit, LimitTable, LimitUnit } from './limit';

/** Every limit that the host keeps, by the part of the platform that sets it. */
export const LIMIT_TABLES: readonly { part: string; limits: LimitTable }[] = [
  { part: 'Functions, schedules and queues', limits: FUNCTION_LIMITS },
  { part: 'Forge storage', limits: STORAGE_LIMITS },
  { part: 'Confluence', limits: CONFLUENCE_LIMITS },
  { part: 'Slack', limits: SLACK_LIMITS },
];

const withSteps = (value: number, steps: readonly (readonly [size: number, name: string])[]): string => {
  const [size, name] = steps.find(([each]) => value >= each && value % each === 0) ?? [1, ''];
  return `${(value / size).toLocaleString('en')} ${name}`.trim();
};

const SPECIAL_UNITS: Partial<Record<LimitUnit, (value: number) => string>> = {
  value: (value) => String(value),
  bytes: (value) =>
    withSteps(value, [
      [1024 * 1024, 'MB'],
      [1024, 'KB'],
      [1, 'bytes'],
    ]),
  milliseconds: (value) =>
    withSteps(value, [
      [24 * 60 * 60_000, 'days'],
      [60_000, 'min'],
      [1000, 's'],
    ]),
};

/** A limit's value with its unit, for people: `240 KB`. A KB has 1024 bytes. */
export function describeLimit({ value, unit }: Limit): string {
  if (value instanceof RegExp) return `\`${value.source}\``;
  const describe = SPECIAL_UNITS[unit];
  if (describe !== undefined) return describe(value);
  const name = value === 1 ? unit.replace(/s$/u, '') : unit;
  return `${value.toLocaleString('en')} ${name}`;
}

/** The tables as Markdown, as `local/README.md` shows them. */
export function describeLimits(): string {
  const sections = LIMIT_TABLES.map(({ part, limits }) => {
    const rows = Object.values(limits).map(
      (limit) => `| ${limit.of} | ${describeLimit(limit)} | ${limit.beyond} | ${limit.source} |`,
    );
    return [
      `### Limits: ${part}`,
      '',
      '| Of | At most | Beyond it | Source |',
      '| --- | --- | --- | --- |',
      ...rows,
    ].join('\n');
  });
  return sections.join('\n\n');
}
