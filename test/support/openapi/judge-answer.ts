import Ajv from 'ajv';
import type { ValidateFunction } from 'ajv';
import type { Description, FoundOperation } from './description';

/** Null by the description's own words ("or null if there is no parent page"), though its schemas say text. */
const STATED_NULLS: readonly string[] = ['parentId', 'parentType', 'personalSpaceId'];

/** Of every operation, though the description of few names them: not allowed, conflict, too large, too often. */
const OF_EVERY_OPERATION: readonly number[] = [403, 409, 413, 429];

const withStatedNulls = (schema: object): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"confluence#/components'), (name, value: unknown) =>
    STATED_NULLS.includes(name) ? { anyOf: [{ type: 'null' }, value] } : value,
  ) as object;

/** @returns a function that says what of an answer is not as described; nothing when all is well */
export function answerJudge({ components }: Description) {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({ $id: 'confluence', ...withStatedNulls({ components }) });
  const compiled = new Map<object, ValidateFunction>();

  function errorsOf(schema: object, value: unknown): readonly string[] {
    const check = compiled.get(schema) ?? ajv.compile(withStatedNulls(schema));
    compiled.set(schema, check);
    return check(value)
      ? []
      : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
  }

  return ({ operation }: FoundOperation, status: number, answer: unknown): readonly string[] => {
    const response = operation.responses[String(status)];
    if (response === undefined) return OF_EVERY_OPERATION.includes(status) ? [] : [`it never answers ${status}`];
    const schema = response.content?.['application/json']?.schema;
    if (schema !== undefined) return errorsOf(schema, answer);
    return status < 300 && answer !== undefined ? ['it answers without a body'] : [];
  };
}
