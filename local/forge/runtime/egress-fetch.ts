import type { ForgeFetch } from './forge-fetch';

/** `fetch` as functions have it: requests to other servers go through the platform too. */
export const egressFetch =
  (forgeFetch: ForgeFetch): typeof fetch =>
  async (input, init) => {
    const request = new Request(input, init);
    const body = await request.text();
    return forgeFetch({ type: 'egress' }, request.url, {
      method: request.method,
      headers: Object.fromEntries(request.headers.entries()),
      ...(body === '' ? {} : { body }),
    });
  };
