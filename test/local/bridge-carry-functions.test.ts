import * as fc from 'fast-check';
import { packValue, unpackValue, type Callback } from '../../local/bridge/carry-functions';

/** What goes over the bridge: JSON with functions anywhere in it. */
const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constant<Callback>(() => 'called'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

test('whatever is packed can be cloned and is unpacked as it was, functions at their places', () => {
  fc.assert(
    fc.property(values, (value) => {
      const kept = new Map<string, Callback>();
      const parcel = packValue(value, (callback) => {
        const id = `callback-${kept.size}`;
        kept.set(id, callback);
        return id;
      });
      const crossed = structuredClone(parcel);
      expect(unpackValue(crossed, (id) => kept.get(id) ?? fail(id))).toEqual(value);
    }),
  );
});

test('a path that leads nowhere changes nothing', () => {
  const parcel = { value: { a: 1 }, callbacks: [{ path: ['b', 'c'], id: 'x' }] };
  expect(unpackValue(parcel, () => () => undefined)).toEqual({ a: 1 });
});

test('a function never becomes the prototype of what it is put into', () => {
  const parcel = { value: {}, callbacks: [{ path: ['__proto__'], id: 'x' }] };
  const unpacked = unpackValue(parcel, () => () => undefined);
  expect(Object.getPrototypeOf(unpacked)).toBe(Object.prototype);
});

function fail(id: string): never {
  throw new Error(`nothing is kept under ${id}`);
}
