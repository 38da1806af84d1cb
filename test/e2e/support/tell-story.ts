/** Steps that build on each other: after one that failed, the rest fail at once instead of waiting for what never comes. */
export function tellStory(): (what: string, step: () => Promise<void>) => void {
  let failed: string | undefined;
  return (what, step) =>
    it(
      what,
      async () => {
        if (failed !== undefined) throw new Error(`The story ended before this: ${failed}`);
        failed = what;
        await step();
        failed = undefined;
      },
      60_000,
    );
}
