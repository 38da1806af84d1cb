import Ajv from 'ajv';
import type { ValidateFunction } from 'ajv';
import type { Description, DescribedOperation, FoundOperation, Parameter } from './description';

/** Alternatives of a body overlap in the description, so that "exactly one" can never hold. */
const loosened = (schema: object): object =>
  JSON.parse(
    JSON.stringify(schema).replaceAll('"oneOf"', '"anyOf"').replaceAll('"#/components', '"confluence#/components'),
  ) as object;

/** What is sent with a request. */
interface Sent {
  query: URLSearchParams;
  /** Empty when there is none. */
  body: string;
}

/** @returns a function that says what of a request its operation's description does not know; nothing when all is well */
export function requestJudge({ components }: Description) {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true, coerceTypes: 'array' });
  ajv.addSchema({ $id: 'confluence', ...loosened({ components }) });
  const compiled = new Map<object, ValidateFunction>();

  function errorsOf(schema: object, value: unknown): readonly string[] {
    // Wrapped, so that a value of the query can be read as the number or list that it stands for.
    const check = compiled.get(schema) ?? ajv.compile({ type: 'object', properties: { value: loosened(schema) } });
    compiled.set(schema, check);
    return check({ value })
      ? []
      : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
  }

  function judgeParameter(parameter: Parameter | undefined, name: string, value: string): readonly string[] {
    if (parameter?.in !== 'query') return [`there is no query ${name}`];
    const given = parameter.schema.type === 'array' ? value.split(',') : value;
    return errorsOf(parameter.schema, given).map((error) => `query ${name}: ${error}`);
  }

  function judgeQuery({ parameters = [] }: DescribedOperation, query: URLSearchParams): readonly string[] {
    const known = new Map(parameters.map((parameter) => [parameter.name, parameter]));
    const missing = parameters.filter((one) => one.in === 'query' && one.required && !query.has(one.name));
    return [
      ...[...query].flatMap(([name, value]) => judgeParameter(known.get(name), name, value)),
      ...missing.map(({ name }) => `query ${name} is missing`),
    ];
  }

  function judgeBody({ requestBody }: DescribedOperation, body: string): readonly string[] {
    if (body === '') return requestBody === undefined ? [] : ['the body is missing'];
    const named = requestBody?.$ref?.split('/').at(-1);
    const content = named === undefined ? requestBody?.content : components.requestBodies[named]?.content;
    const schema = content?.['application/json']?.schema;
    if (schema === undefined) return ['it takes no body'];
    return errorsOf(schema, JSON.parse(body)).map((error) => `body: ${error}`);
  }

  return ({ operation }: FoundOperation, { query, body }: Sent): readonly string[] => [
    ...judgeQuery(operation, query),
    ...judgeBody(operation, body),
  ];
}
