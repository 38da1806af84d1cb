/**
 * Leaves out whatever can be left out while it still fails: halves first, then smaller parts, then one by one.
 * @param fails whether what is left still shows the same
 */
export async function shorten<Part>(
  parts: readonly Part[],
  fails: (left: readonly Part[]) => Promise<boolean>,
): Promise<readonly Part[]> {
  let left = parts;
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < left.length;) {
      const without = [...left.slice(0, at), ...left.slice(at + size)];
      if (without.length < left.length && (await fails(without))) left = without;
      else at += size;
    }
  }
  return left;
}
