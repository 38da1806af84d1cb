/** Hands a text to the browser as a file. */
export function offerDownload(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has begun by then; until the address is revoked, the browser keeps the content.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
