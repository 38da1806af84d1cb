import { LIMITS } from '../../local/forge/limits';

/*
 * The rate of `invoke` is kept by @forge/bridge itself, which runs unmodified in the app's iframes: the table of limits says
 * what the package does. The package takes its bridge when it is loaded.
 */
const globals = globalThis as { __bridge?: { callBridge: (command: string) => Promise<unknown> } };

test('a page may invoke so often in 25 s, and is then refused by the package', async () => {
  const commands: string[] = [];
  globals.__bridge = {
    callBridge: (command) => {
      commands.push(command);
      return Promise.resolve('answered');
    },
  };
  const { invoke } = await import('@forge/bridge');
  const all = Array.from({ length: LIMITS.frontEndInvokes }, () => invoke('load'));
  expect(new Set(await Promise.all(all))).toEqual(new Set(['answered']));
  await expect(invoke('load')).rejects.toThrow('Resolver calls are rate limited at 500req/25s');
  expect(commands).toHaveLength(LIMITS.frontEndInvokes);
  delete globals.__bridge;
});
