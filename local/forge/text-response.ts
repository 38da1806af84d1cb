/**
 * A response whose text is at hand: whoever reads it as text or JSON waits for no stream, which is most of what a response
 * costs. Everything else of it is as of any response.
 */
export function textResponse(text: string, init: ResponseInit): Response {
  let isRead = false;
  const read = (): string => {
    if (isRead) throw new TypeError('Body is unusable: Body has already been read');
    isRead = true;
    return text;
  };
  const whole = (): Response => new Response(read(), init);
  return Object.defineProperties(new Response(null, init), {
    bodyUsed: { get: () => isRead },
    body: { get: () => whole().body },
    text: { value: async () => Promise.resolve(read()) },
    json: { value: async () => Promise.resolve(JSON.parse(read()) as unknown) },
    arrayBuffer: { value: async () => whole().arrayBuffer() },
    blob: { value: async () => whole().blob() },
    clone: {
      value: () => {
        if (isRead) throw new TypeError('Response.clone: Body has already been consumed.');
        return textResponse(text, init);
      },
    },
  });
}
