import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { openPortChannel, type Channel } from '../../local/bridge/channel';
import { openEndpoint, type Answerer, type Endpoint } from '../../local/bridge/endpoint';

const open: Endpoint[] = [];

function openChannel(port: MessagePort): Channel {
  return openPortChannel(port, (own, listener) => own.on('message', listener));
}

/** An iframe's end whose commands are answered by `answer` at the site's end. */
function connect(answer: Answerer, answerSite: Answerer = () => undefined): { iframe: Endpoint; site: Endpoint } {
  const { port1, port2 } = new MessageChannel();
  const iframe = openEndpoint(openChannel(port1), answerSite);
  const site = openEndpoint(openChannel(port2), answer);
  open.push(iframe, site);
  return { iframe, site };
}

afterEach(() => {
  for (const endpoint of open.splice(0)) endpoint.close();
});

test.each([
  ['a value', { a: [1, 'two', null] }],
  ['nothing', undefined],
  ['a date', new Date(0)],
  ['a key that looks like a reference', { callbacks: [{ path: [], id: 'callback-1' }], value: 1 }],
])('%s comes back as it was sent', async (_what, value) => {
  const { iframe } = connect((_command, data) => data);
  await expect(iframe.call('echo', value)).resolves.toEqual(value);
});

test('answers reach the calls that they are for, in whatever order they come', async () => {
  const { iframe } = connect(async (_command, wait) => {
    await new Promise((resolve) => setTimeout(resolve, Number(wait)));
    return wait;
  });
  await expect(Promise.all([20, 0, 10].map((wait) => iframe.call('wait', wait)))).resolves.toEqual([20, 0, 10]);
});

test('what a command throws is thrown at the caller, with the same message', async () => {
  const { iframe } = connect((command) => {
    throw new Error(`The bridge command "${command}" is not modelled by this host.`);
  });
  await expect(iframe.call('rovo')).rejects.toThrow('The bridge command "rovo" is not modelled by this host.');
});

test('a function in the data can be called from the other side, and answers', async () => {
  const { iframe } = connect(async (_command, data) => {
    const { actions } = data as { actions: { onClick: (by: string) => Promise<string> }[] };
    return actions[0]?.onClick('site');
  });
  const clicked: string[] = [];
  const onClick = (by: string): string => {
    clicked.push(by);
    return 'undone';
  };
  await expect(iframe.call('showFlag', { actions: [{ text: 'Undo', onClick }] })).resolves.toBe('undone');
  expect(clicked).toEqual(['site']);
});

test('a function in an answer can be called by the one who asked', async () => {
  const subscribed = new Set(['x']);
  const { iframe } = connect(() => ({ unsubscribe: () => subscribed.delete('x') }));
  const { unsubscribe } = (await iframe.call('on')) as { unsubscribe: () => Promise<boolean> };
  await expect(unsubscribe()).resolves.toBe(true);
  expect(subscribed.size).toBe(0);
});

test('the site can send commands into the iframe', async () => {
  const { site } = connect(
    () => undefined,
    (command, data) => [command, data],
  );
  await expect(site.call('historyChanged', { pathname: '/report' })).resolves.toEqual([
    'historyChanged',
    { pathname: '/report' },
  ]);
});

test('messages that are none of the bridge are left alone', async () => {
  const { port1, port2 } = new MessageChannel();
  const answer = jest.fn(() => 'answered');
  const site = openEndpoint(openChannel(port2), answer);
  open.push(site);
  for (const message of ['text', null, { kind: 'call' }, { id: 1 }]) port1.postMessage(message);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(answer).not.toHaveBeenCalled();
  port1.close();
});
