import type { DefinitionName, Definitions } from '../../src/contract/definitions';
import type { Payload } from '../../src/contract/payloads';
import type { Site } from '../create-site';

type Value<Name extends DefinitionName> = Extract<ReturnType<Definitions[Name]>, { ok: true }>['value'];

/**
 * Does in the app what a person would do in the browser.
 * @throws when the app refuses
 */
export async function askApp<Name extends DefinitionName>(
  site: Site,
  person: string,
  name: Name,
  payload: Payload<Name>,
): Promise<Value<Name>> {
  const call = { moduleKey: 'post-mortem', functionKey: name, payload, extension: { type: 'macro' } };
  const answer = (await site.invoke(person, call)) as ReturnType<Definitions[Name]>;
  if (!answer.ok) throw new Error(`The app refused ${name} for ${person}: ${JSON.stringify(answer.error)}`);
  return answer.value;
}
