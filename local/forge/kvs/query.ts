import { z } from 'zod';
import { stretchOf } from './conditions';
import { namespacePrefix } from './layout';
import { readBody } from './operation';
import type { KvsOperation } from './operation';
import { pageBody, readLimit, readPage } from './page';
import { metadataOptions, showRow } from './request-parts';

const where = z.object({
  property: z.literal('key'),
  condition: z.literal('BEGINS_WITH'),
  values: z.array(z.string()).length(1),
});
const request = z.object({
  limit: z.number().optional(),
  after: z.string().optional(),
  where: z.array(where).max(1).optional(),
  options: metadataOptions,
});

/** Plain keys in the order of the keys, all of them or those that begin with a text. */
export const queryKeys: KvsOperation = {
  path: '/api/v1/query',
  answer(body, context) {
    const { store, rows } = context.seen();
    const asked = readBody(request, body);
    const beginning = asked.where?.[0];
    const stretch = stretchOf(namespacePrefix({ kind: 'plain' }), beginning);
    const limit = readLimit(asked.limit, context.mostResults);
    const page = readPage(store, stretch, { limit, cursor: asked.after, reverse: false });
    const found = page.entries.map(({ value }) => rows.read(value)).filter((row) => row !== undefined);
    return {
      status: 200,
      body: pageBody(
        found.map((row) => showRow(row, asked.options?.metadataFields)),
        page,
      ),
    };
  },
};
