import type { Result } from '../contract/result';
import { succeed } from '../contract/result';
import type { Page } from '../ports/pages';
import type { Ports } from '../ports/ports';
import { findCopy } from './find-copy';

/** Somebody who may edit a copy says that it stays a page like any other. It can become a post-mortem later all the same. */
export async function keepCopyPlain(ports: Ports, page: Page): Promise<Result<null>> {
  const copy = await findCopy(ports, page);
  if (copy !== null && !copy.staysPlain) await ports.life.writeCopy(page.pageId, { ...copy, staysPlain: true });
  return succeed(null);
}
