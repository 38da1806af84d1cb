import schema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json';
import Ajv from 'ajv';

// The draft-04 that it names is one that this validator does not carry; nothing in the schema depends on it.
const definitions = Object.fromEntries(Object.entries(schema).filter(([name]) => name !== '$schema'));
const validate = new Ajv({ strict: false, allErrors: false }).compile(definitions);

/** What Atlassian's own JSON schema finds wrong with a document; empty when it is valid. */
export function schemaErrors(page: unknown): string[] {
  if (validate(page)) return [];
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
}
