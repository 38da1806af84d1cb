/** What a limit's value counts. */
export type LimitUnit =
  | 'attributes'
  | 'blocks'
  | 'buttons'
  | 'bytes'
  | 'calls'
  | 'characters'
  | 'entities'
  | 'events'
  | 'fields'
  | 'ids'
  | 'indexes'
  | 'levels'
  | 'MB'
  | 'milliseconds'
  | 'operations'
  | 'pattern'
  | 'points'
  | 'requests'
  | 'results'
  | 'retries'
  | 'seconds'
  | 'texts'
  | 'triggers'
  | 'units'
  | 'value';

/** One limit of the platform that the host keeps. */
export interface Limit {
  value: number | RegExp;
  unit: LimitUnit;
  /** What is limited, as a row of the table in the README names it. */
  of: string;
  /** What happens beyond it: the platform's kind of error. */
  beyond: string;
  /** Where the limit is documented, or how it was found. */
  source: string;
}

export type LimitTable = Readonly<Record<string, Limit>>;

/** The bare values of a table, for the code that enforces them. */
export function valuesOf<Table extends LimitTable>(
  table: Table,
): { readonly [Name in keyof Table]: Table[Name]['value'] } {
  const values = Object.entries(table).map(([name, { value }]) => [name, value]);
  return Object.fromEntries(values) as { readonly [Name in keyof Table]: Table[Name]['value'] };
}
