/** Tries until it is so: events and the queue take their time. */
export async function eventually(isSo: () => Promise<boolean>): Promise<void> {
  for (let tried = 0; tried < 20; tried += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('It did not come to pass.');
}
