import { z } from 'zod';

const requestSchema = z.object({
  product: z.literal('confluence', { error: 'Only Confluence is modelled by this host.' }),
  restPath: z.string(),
  isMultipartFormData: z.literal(false, { error: 'Requests with files are not modelled by this host.' }).optional(),
  fetchRequestInit: z
    .object({
      method: z.string().optional(),
      headers: z.array(z.tuple([z.string(), z.string()])).optional(),
      body: z.string().nullish(),
    })
    .optional(),
});

interface ProductAnswer {
  body: string;
  headers: Record<string, string>;
  status: number;
  statusText: string;
  isAttachment: false;
}

/** `requestConfluence`: a request to the site's REST as the person who is looking, never to any other path of the host. */
export async function fetchProduct(data: unknown): Promise<ProductAnswer> {
  const { restPath, fetchRequestInit: init = {} } = requestSchema.parse(data);
  const url = new URL(restPath, window.location.origin);
  if (url.origin !== window.location.origin || !/^\/wiki\/(api|rest)\//.test(url.pathname)) {
    throw new Error(`requestConfluence reaches paths under /wiki/api/ and /wiki/rest/ only, not ${restPath}`);
  }
  const response = await fetch(url, {
    method: init.method ?? 'GET',
    headers: init.headers ?? [],
    body: init.body ?? null,
  });
  return {
    body: await response.text(),
    headers: Object.fromEntries(response.headers),
    status: response.status,
    statusText: response.statusText,
    isAttachment: false,
  };
}
