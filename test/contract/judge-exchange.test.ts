import { CONFLUENCE_OPERATIONS } from '../../local/confluence/operations';
import type { Exchange } from '../../local/confluence/exchange';
import { DESCRIPTION_FILE, readDescription } from '../support/openapi/description';
import { exchangeJudge } from '../support/openapi/judge-exchange';

/*
 * What all tests hold against Atlassian's description is held against it: wrong exchanges are seen.
 */
const judge = exchangeJudge();

const page = {
  id: '7',
  status: 'current',
  title: 'A page',
  spaceId: '1',
  parentId: null,
  version: { number: 1, createdAt: '2026-01-05T09:00:00Z' },
};
const body = { representation: 'atlas_doc_format', value: '{}' };
const update = { id: '7', status: 'current', title: 'A page', body, version: { number: 2, message: '' } };
const exchange = (overrides: Partial<Exchange> = {}): Exchange => ({
  sender: 'app',
  operation: '/wiki/api/v2/pages/{id}',
  method: 'GET',
  url: '/wiki/api/v2/pages/7?body-format=atlas_doc_format',
  body: '',
  status: 200,
  answer: page,
  ...overrides,
});
const put = (sent: object): Partial<Exchange> => ({
  method: 'PUT',
  url: '/wiki/api/v2/pages/7',
  body: JSON.stringify(sent),
});

const cases: [string, Partial<Exchange>, readonly RegExp[]][] = [
  ['a page', {}, []],
  ['a page that is written', put(update), []],
  ['a page that is not there', { status: 404, answer: { errors: [] } }, []],
  ['a conflict', { ...put(update), status: 409, answer: { errors: [] } }, []],
  ['an id as a number in an answer', { answer: { ...page, id: 7 } }, [/id must be string/]],
  ['a version without its number', { answer: { ...page, version: { number: 'one' } } }, [/version\/number/]],
  ['a status that is none', { status: 418 }, [/never answers 418/]],
  ['a query that is not known', { url: '/wiki/api/v2/pages/7?expand=body' }, [/no query expand/]],
  ['a query of another kind', { url: '/wiki/api/v2/pages/7?version=newest' }, [/query version/]],
  [
    'a body that lacks what it must have',
    put({ id: '7', status: 'current' }),
    [/body: .*title/, /body: .*body/, /body/],
  ],
  ['no body', { ...put({}), body: '' }, [/body is missing/]],
  ['a body where none is taken', { body: '{}' }, [/takes no body/]],
  ['a path that is not described', { url: '/wiki/api/v2/posts/7', operation: null }, [/not described/]],
  ['what is newer than the description', { url: '/wiki/api/v2/pages/7/descendants' }, []],
  ['what the host refuses by name', { status: 501, answer: { errors: [] } }, []],
  ['version 1 of the API', { url: '/wiki/rest/api/content/7/label?any=1' }, []],
  ['a wrong request of another client', { sender: 'client', url: '/wiki/api/v2/pages/7?expand=body' }, []],
];

test.each(cases)('%s', (_name, overrides, expected) => {
  // Said at the end of the run, too: without the description there is nothing to hold an exchange against.
  if (judge === null) return expect(readDescription()).toBeNull();
  const { complaints } = judge(exchange(overrides));
  return expect(complaints).toEqual(expected.map((sentence) => expect.stringMatching(sentence) as string));
});

test('the description is looked for beside the project', () => expect(DESCRIPTION_FILE).toMatch(/^\.\.\/shared\//));

test('what the host models of version 2 is described, or newer', () => {
  if (judge === null) return expect(readDescription()).toBeNull();
  const complaints = CONFLUENCE_OPERATIONS.filter(({ path }) => path.startsWith('/wiki/api/v2/')).flatMap(
    ({ method, path }) =>
      judge(exchange({ sender: 'client', method, url: path.replaceAll(/\{[^}]+\}/gu, '7'), status: 409 })).complaints,
  );
  return expect(complaints).toEqual([]);
});
