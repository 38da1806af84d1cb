/**
 * Functions cannot be cloned between an iframe and its host, so they cross as ids beside the value: the value travels
 * without them and `callbacks` says where they belong. Nothing in the value itself is ever read as such a reference.
 */
export interface Parcel {
  value: unknown;
  callbacks: { path: (string | number)[]; id: string }[];
}

export type Callback = (...args: unknown[]) => unknown;

/** Takes the functions out of plain objects and arrays; `keep` stores each and names it. */
export function packValue(value: unknown, keep: (callback: Callback) => string): Parcel {
  const callbacks: Parcel['callbacks'] = [];
  const strip = (part: unknown, path: (string | number)[]): unknown => {
    if (isCallback(part)) {
      callbacks.push({ path, id: keep(part) });
      return undefined;
    }
    if (Array.isArray(part)) return part.map((entry, index) => strip(entry, [...path, index]));
    if (!isPlainObject(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([key, entry]) => [key, strip(entry, [...path, key])]));
  };
  const stripped = strip(value, []);
  return { value: stripped, callbacks };
}

/** The value with a stand-in at each place where a function was; `reach` makes the stand-in for an id. */
export function unpackValue(parcel: Parcel, reach: (id: string) => Callback): unknown {
  return parcel.callbacks.reduce<unknown>(
    (value, { path, id }) => (path.length === 0 ? reach(id) : putAt(value, path, reach(id))),
    parcel.value,
  );
}

function putAt(root: unknown, path: (string | number)[], callback: Callback): unknown {
  const holder = path.slice(0, -1).reduce<unknown>((part, key) => (isHolder(part) ? part[key] : undefined), root);
  const last = path.at(-1);
  if (isHolder(holder) && last !== undefined) {
    Object.defineProperty(holder, last, { value: callback, enumerable: true, configurable: true, writable: true });
  }
  return root;
}

function isCallback(value: unknown): value is Callback {
  return typeof value === 'function';
}

function isHolder(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.prototype.toString.call(value) === '[object Object]';
}
