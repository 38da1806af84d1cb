import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { accountIdOf } from '../../../local/people';
import { adfBody, openRestSite, paragraph } from '../support/rest-client';

/*
 * Checks answers against Atlassian's own description of the API. It is reference data beside the project, not in it.
 */
const FILE = path.resolve(__dirname, '../../../../shared/data/confluence-openapi-v2.json');

interface Description {
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, { schema: object }> }> }>
  >;
  components: object;
}

function readDescription(): Description | undefined {
  if (existsSync(FILE)) return JSON.parse(readFileSync(FILE, 'utf8')) as Description;
  console.warn(`Answers are not checked against Atlassian's description: there is no ${path.basename(FILE)}.`);
  return undefined;
}

const description = readDescription();
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
if (description !== undefined) ajv.addSchema({ $id: 'confluence', components: description.components });

/** Null by the description's own words ("or null if there is no parent page"), though its schema says text. */
const withoutStatedNulls = (body: unknown): unknown =>
  JSON.parse(JSON.stringify(body), (name, value: unknown) =>
    value === null && (name === 'parentId' || name === 'parentType' || name === 'personalSpaceId') ? undefined : value,
  );

/** Names of the description's paths start behind the API's version; `$ref`s are within the description. */
function checkAnswer(method: string, template: string, status: number, body: unknown): void {
  const schema =
    description?.paths[template]?.[method.toLowerCase()]?.responses[String(status)]?.content?.['application/json']
      ?.schema;
  if (description === undefined) return;
  if (schema === undefined) throw new Error(`The description has no ${method} ${template} answering ${status}`);
  const own = JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"confluence#/components')) as object;
  const isRight = ajv.validate(own, withoutStatedNulls(body));
  expect(isRight ? [] : ajv.errors).toEqual([]);
}

const TASKS = {
  type: 'taskList',
  attrs: { localId: 'list' },
  content: [{ type: 'taskItem', attrs: { localId: 'task', state: 'DONE' }, content: [{ type: 'text', text: 'Ask' }] }],
};

let rest: ReturnType<typeof openRestSite>;
let ids: { space: string; page: string; parent: string; property: string };
beforeAll(async () => {
  rest = openRestSite();
  const parent = await rest.createPage();
  const page = await rest.createPage({ parentId: parent, body: adfBody(paragraph('text'), TASKS) });
  await rest.ask('agent', 'POST', `/wiki/rest/api/content/${page}/label`, [{ prefix: 'global', name: 'label' }]);
  const property = await rest.ask('agent', 'POST', `/wiki/api/v2/pages/${page}/properties`, {
    key: 'k',
    value: { a: [1] },
  });
  ids = { space: rest.spaceId('PM'), page, parent, property: String(property.body['id']) };
});
afterAll(() => rest.site.close());

const cases: [string, string, () => [path: string, body?: unknown]][] = [
  ['GET', '/spaces', () => ['/spaces']],
  ['GET', '/spaces/{id}', () => [`/spaces/${ids.space}?include-operations=true`]],
  ['GET', '/spaces/{id}/operations', () => [`/spaces/${ids.space}/operations`]],
  ['GET', '/spaces/{id}/pages', () => [`/spaces/${ids.space}/pages?body-format=atlas_doc_format`]],
  ['GET', '/pages', () => ['/pages?body-format=atlas_doc_format&limit=1']],
  ['POST', '/pages', () => ['/pages', { spaceId: ids.space, title: 'Described', body: adfBody(paragraph('x')) }]],
  [
    'GET',
    '/pages/{id}',
    () => [
      `/pages/${ids.page}?body-format=atlas_doc_format&include-labels=true&include-properties=true&include-operations=true&include-versions=true`,
    ],
  ],
  [
    'PUT',
    '/pages/{id}',
    () => [`/pages/${ids.page}`, { id: ids.page, status: 'current', title: 'Described again', version: { number: 2 } }],
  ],
  ['GET', '/pages/{id}/versions', () => [`/pages/${ids.page}/versions?body-format=atlas_doc_format`]],
  ['GET', '/pages/{page-id}/versions/{version-number}', () => [`/pages/${ids.page}/versions/1`]],
  ['GET', '/pages/{id}/children', () => [`/pages/${ids.parent}/children`]],
  ['GET', '/pages/{id}/ancestors', () => [`/pages/${ids.page}/ancestors`]],
  ['GET', '/pages/{id}/labels', () => [`/pages/${ids.page}/labels`]],
  ['GET', '/pages/{id}/operations', () => [`/pages/${ids.page}/operations`]],
  ['GET', '/pages/{page-id}/properties', () => [`/pages/${ids.page}/properties`]],
  ['GET', '/pages/{page-id}/properties/{property-id}', () => [`/pages/${ids.page}/properties/${ids.property}`]],
  ['GET', '/tasks', () => [`/tasks?page-id=${ids.page}&body-format=atlas_doc_format`]],
  ['GET', '/tasks/{id}', () => ['/tasks/1']],
  ['PUT', '/tasks/{id}', () => ['/tasks/1?body-format=atlas_doc_format', { status: 'incomplete' }]],
  ['POST', '/users-bulk', () => ['/users-bulk', { accountIds: [accountIdOf('owner')] }]],
];

test.each(cases)('%s %s answers as Atlassian describes it', async (method, template, request) => {
  const [asked, body] = request();
  const answer = await rest.ask('admin', method, `/wiki/api/v2${asked}`, body);
  checkAnswer(method, template, answer.status, answer.body);
  expect(answer.status).toBe(200);
});
