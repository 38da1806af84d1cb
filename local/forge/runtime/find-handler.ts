export type Handler = (payload: unknown, context: unknown) => unknown;

/**
 * The function that a manifest's handler names (`index.resolver`) among the exports of the app's index.
 * @throws when the app exports none.
 */
export function findHandler(exports: Record<string, unknown>, handler: string): Handler {
  const name = handler.slice(handler.lastIndexOf('.') + 1);
  const found = exports[name];
  if (typeof found !== 'function')
    throw new Error(`The app exports no function ${name}, which the manifest names as ${handler}.`);
  return found as Handler;
}
