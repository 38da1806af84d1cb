import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { documentOf } from '../../src/domain/document/adf-node';
import { parseAdf } from '../../src/domain/document/parse-adf';
import { p } from '../support/adf-builders';
import { addItem, createPage, newPostMortem, restrictReading } from '../support/app-pages';
import type { AppSite, SentRequest } from '../support/app-site';
import { designate, incident, openAppSite, operation, readyPostMortem, valueOf, writePage } from '../support/app-site';

/*
 * Each request that the app sends to Confluence's REST API v2 is checked against Atlassian's own description: method, path,
 * names and shapes of the query, body. It is reference data beside the project, not in it.
 */
const FILE = path.resolve(__dirname, '../../../shared/data/confluence-openapi-v2.json');
const BASE = '/wiki/api/v2';
/** Newer than the description, as its own notes say. */
const NEWER = [/^\/pages\/[^/]+\/(descendants|direct-children)$/u, /^\/users-bulk$/u];

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: object & { type?: string };
}
interface Operation {
  parameters?: readonly Parameter[];
  requestBody?: { $ref?: string; content?: Content };
}
type Content = Record<string, { schema: object }>;
interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: { requestBodies: Record<string, { content: Content }> };
}

function readDescription(): Description | null {
  if (existsSync(FILE)) return JSON.parse(readFileSync(FILE, 'utf8')) as Description;
  console.info(`Requests are not checked against Atlassian's description: there is no ${path.basename(FILE)}.`);
  return null;
}

const description = readDescription();
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true, coerceTypes: 'array' });
/** Alternatives of a body overlap in the description, so that "exactly one" can never hold. */
const loosened = (schema: object): object =>
  JSON.parse(
    JSON.stringify(schema).replaceAll('"oneOf"', '"anyOf"').replaceAll('"#/components', '"confluence#/components'),
  ) as object;
if (description) ajv.addSchema({ $id: 'confluence', ...loosened({ components: description.components }) });

function errorsOf(schema: object, value: unknown): readonly string[] {
  // Wrapped, so that a value of the query can be read as the number or list that it stands for.
  const isRight = ajv.validate({ type: 'object', properties: { value: loosened(schema) } }, { value });
  return isRight ? [] : (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

function operationFor({ paths }: Description, method: string, pathname: string): Operation | undefined {
  const names = Object.keys(paths).filter((template) =>
    new RegExp(`^${template.replaceAll(/\{[^}]+\}/gu, '[^/]+')}$`, 'u').test(pathname),
  );
  // A path without placeholders is the closer one.
  const [name] = names.sort((left, right) => left.split('{').length - right.split('{').length);
  return name === undefined ? undefined : paths[name]?.[method.toLowerCase()];
}

/** What the description does not know of a request. */
function complaints(known: Description, { method, url, body }: SentRequest): readonly string[] {
  const [pathname = '', query = ''] = url.slice(BASE.length).split('?', 2);
  if (NEWER.some((pattern) => pattern.test(pathname))) return [];
  const operation = operationFor(known, method, pathname);
  if (operation === undefined) return [`${method} ${pathname} is not described`];
  const parameters = new Map((operation.parameters ?? []).map((parameter) => [parameter.name, parameter]));
  const asked = [...new URLSearchParams(query)].flatMap(([name, value]) => {
    const parameter = parameters.get(name);
    if (parameter?.in !== 'query') return [`${method} ${pathname} has no query ${name}`];
    const given = parameter.schema.type === 'array' ? value.split(',') : value;
    return errorsOf(parameter.schema, given).map((error) => `${method} ${pathname}?${name}: ${error}`);
  });
  const missing = [...parameters.values()]
    .filter(({ in: place, required, name }) => place === 'query' && required && !new URLSearchParams(query).has(name))
    .map(({ name }) => `${method} ${pathname} lacks ${name}`);
  return [...asked, ...missing, ...bodyComplaints(known, operation, { method, pathname, body })];
}

function bodyComplaints(
  { components }: Description,
  { requestBody }: Operation,
  { method, pathname, body }: { method: string; pathname: string; body: string | undefined },
): readonly string[] {
  if (body === undefined) return requestBody ? [`${method} ${pathname} lacks its body`] : [];
  const named = requestBody?.$ref?.split('/').at(-1);
  const content = named === undefined ? requestBody?.content : components.requestBodies[named]?.content;
  const schema = content?.['application/json']?.schema;
  if (schema === undefined) return [`${method} ${pathname} takes no body`];
  return errorsOf(schema, JSON.parse(body)).map((error) => `${method} ${pathname}: ${error}`);
}

/** Whatever the app does, once. */
async function doEverything(app: AppSite): Promise<void> {
  await designate(app);
  const spaceId = app.spaceId('PM');
  const { postMortem } = await readyPostMortem(app);
  const { pageId, version } = postMortem;
  const twin = { operationId: operation(2), spaceId, incident: incident() };
  valueOf(await app.ask('agent', 'createPostMortem', twin));
  const plain = { operationId: operation(3), pageId: await createPage(app), incident: incident({ title: 'Turned' }) };
  valueOf(await app.ask('agent', 'turnIntoPostMortem', plain));
  const elsewhere = await createPage(app, { key: 'PAY' });
  valueOf(await app.ask('agent', 'openMacro', { pageId: elsewhere }));
  const publication = { operationId: operation(4), pageId, version, overrideReason: '' };
  app.site.faults.add({ match: { path: '/transaction' }, way: 'timeout-before' });
  await app.ask('moderator', 'publishNotes', publication).catch(() => null);
  // Somebody writes a later version before the sweep looks, which then asks for the one that was published.
  await writePage(app, pageId, documentOf([...parseAdf(app.bodyOf(pageId)).content, p('Meanwhile')]), 'engineer');
  await addItem(app, await newPostMortem(app, 5), 10);
  restrictReading(app, plain.pageId, ['agent']);
  valueOf(await app.ask('reader', 'loadReport', { spaceId }));
  valueOf(await app.ask('outsider', 'openMacro', { pageId: elsewhere }));
  valueOf(await app.ask('admin', 'loadSettings', { spaceId }));
  await app.site.travel(Date.parse('2026-12-06T10:00:00Z'));
  await app.site.exportMacro('reader', pageId);
}

test('everything that the app asks Confluence is described by Atlassian', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const sent: SentRequest[] = [];
  const app = openAppSite((request) => sent.push(request));
  await doEverything(app);
  await app.close();
  const asked = sent.filter(({ remote, url }) => remote === 'confluence' && url.startsWith(BASE));
  const kinds = new Set(
    asked.map(({ method, url }) => `${method} ${url.split('?')[0]?.replaceAll(/\d+/gu, 'N') ?? ''}`),
  );
  expect([...kinds].sort()).toEqual([
    'GET /wiki/api/vN/pages',
    'GET /wiki/api/vN/pages/N',
    'GET /wiki/api/vN/pages/N/ancestors',
    'GET /wiki/api/vN/pages/N/versions/N',
    'GET /wiki/api/vN/spaces',
    'GET /wiki/api/vN/spaces/N',
    'POST /wiki/api/vN/pages',
    'PUT /wiki/api/vN/pages/N',
  ]);
  const known = description;
  if (known === null) return;
  expect([...new Set(asked.flatMap((request) => complaints(known, request)))]).toEqual([]);
});
