import {
  mirrorHistory,
  type Destination,
  type FrameLocation,
  type HistoryChange,
} from '../../local/bridge/frame-history';

const START: FrameLocation = { pathname: '/report', search: '?state=open', hash: '' };

function openHistory() {
  const told: HistoryChange[] = [];
  const heard: string[] = [];
  const mirrored = mirrorHistory(START, (change) => told.push(change));
  mirrored.history.listen(({ pathname, search, hash }, action) => heard.push(`${action} ${pathname}${search}${hash}`));
  return { ...mirrored, told, heard };
}

const DESTINATIONS: [why: string, to: Destination, path: string][] = [
  ['a path from the root', '/new', '/new'],
  ['a path with a query and an anchor', '/new?from=report#form', '/new?from=report#form'],
  ['a query alone keeps the path', '?state=all', '/report?state=all'],
  ['an anchor alone keeps the path', '#top', '/report#top'],
  ['a location', { pathname: '/import', search: 'kind=markdown' }, '/import?kind=markdown'],
  ['a location without a path keeps it', { search: '?state=mine' }, '/report?state=mine'],
];

test.each(DESTINATIONS)('push: %s', (_why, to, path) => {
  const { history, told, heard } = openHistory();
  history.push(to);
  expect(told).toMatchObject([{ action: 'push', path }]);
  expect(heard).toEqual([`PUSH ${path}`]);
  expect(history.createHref(history.location)).toBe(path);
});

test('replace changes the place and not the length', () => {
  const { history, told } = openHistory();
  history.replace('/new', { draft: true });
  expect(told).toEqual([{ action: 'replace', path: '/new', state: { draft: true } }]);
  expect([history.length, history.action, history.location.state]).toEqual([1, 'REPLACE', { draft: true }]);
});

test('going back is asked of the site and happens when the site says so', () => {
  const { history, told, heard, ...mirrored } = openHistory();
  history.push('/new');
  history.goBack();
  expect(told.at(-1)).toEqual({ action: 'go', delta: -1 });
  expect(history.location.pathname).toBe('/new');
  mirrored.follow(START);
  expect(heard.at(-1)).toBe('POP /report?state=open');
  expect(history.location).toEqual(START);
});

test('who stops listening hears nothing more', () => {
  const { history } = openHistory();
  const listener = jest.fn();
  history.listen(listener)();
  history.push('/new');
  expect(listener).not.toHaveBeenCalled();
});
