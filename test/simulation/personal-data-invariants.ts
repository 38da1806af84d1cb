import { z } from 'zod';
import { SAMPLE_PEOPLE } from '../../local/people';
import { prefixRange } from '../../local/store/key';
import type { World } from './world';

const row = z.object({ key: z.string() });

/** Whoever stands anywhere in storage is in the register of those who are reported and can be erased. */
export function personalDataProblems({ app }: World): readonly string[] {
  const { store } = app.site;
  const known = new Set(store.range(prefixRange(['kvs', 'entity', 'person'])).map(({ value }) => row.parse(value).key));
  const rows = store.range(prefixRange(['kvs'])).map(({ value }) => JSON.stringify(value));
  return SAMPLE_PEOPLE.filter(({ accountId }) => !known.has(accountId)).flatMap(({ accountId, shortName }) => {
    const found = rows.find((text) => text.includes(accountId));
    return found === undefined ? [] : [`${shortName} is stored and in no register: ${found.slice(0, 200)}`];
  });
}
