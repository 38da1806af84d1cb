/** A `Date` whose present is what `now` answers (milliseconds since 1970); otherwise the one it stands in for. */
export function shiftDate(original: DateConstructor, now: () => number): DateConstructor {
  return new Proxy(original, {
    construct: (target, args: ConstructorParameters<DateConstructor> | []) =>
      args.length === 0 ? new target(now()) : new target(...args),
    apply: (target) => new target(now()).toString(),
    get: (target, name, receiver) => (name === 'now' ? now : (Reflect.get(target, name, receiver) as unknown)),
  });
}
