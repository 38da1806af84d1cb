/**
 * Steps that build on each other: after one that failed, the rest fail at once instead of waiting for what never comes.
 *
 * @param show tells what can be seen at the end of a step that failed: where the run cannot be repeated, that is all there is
 */
export function tellStory(show: () => Promise<string>): (what: string, step: () => Promise<void>) => void {
  let failed: string | undefined;
  return (what, step) =>
    it(
      what,
      async () => {
        if (failed !== undefined) throw new Error(`The story ended before this: ${failed}`);
        failed = what;
        try {
          await step();
        } catch (cause) {
          const seen = await show();
          throw new Error(`${cause instanceof Error ? cause.message : String(cause)}\n\n${seen}`, { cause });
        }
        failed = undefined;
      },
      90_000,
    );
}
