import type { z } from 'zod';
import type { Parsed, PayloadName } from '../contract/payloads';
import { payloadSchemas } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';

const schemas: { [Name in PayloadName]: z.ZodType<Parsed<Name>> } = payloadSchemas;

/** Parses what a browser sent. Nothing of it is repeated in the answer but the names of fields. */
export function parsePayload<Name extends PayloadName>(name: Name, payload: unknown): Result<Parsed<Name>> {
  const parsed = schemas[name].safeParse(payload ?? {});
  return parsed.success
    ? succeed(parsed.data)
    : fail('invalid-request', { problem: problemOf(parsed.error.issues[0]) });
}

function problemOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return 'the request is not understood';
  const field = fieldName(issue.path);
  if (issue.code === 'too_big') return `${field} ${tooBig[issue.origin] ?? 'is more than'} ${units(issue)}`;
  if (issue.code === 'too_small') return `${field} is missing or too short`;
  return `${field} is not what is expected there`;
}

const tooBig: Readonly<Record<string, string>> = { string: 'is longer than', array: 'has more than' };
const unitNames: Readonly<Record<string, string>> = { string: ' characters', array: ' entries' };

function units({ maximum, origin }: z.core.$ZodIssueTooBig): string {
  return `${String(maximum)}${unitNames[origin] ?? ''}`;
}

/** `incident.startedAt` becomes "started at"; positions in lists are left out. */
function fieldName(path: readonly PropertyKey[]): string {
  const name = path.filter((part) => typeof part === 'string').at(-1);
  return name === undefined ? 'the request' : name.replace(/(?<=[a-z])[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}
