import type { Result } from '../contract/result';
import { succeed } from '../contract/result';
import type { Fact } from '../domain/fact';
import type { Page } from '../ports/pages';
import type { Ports } from '../ports/ports';

/** What participants wrote down, in the order in which it happened; what happened at one instant, as it was written down. */
export async function listFacts(
  { records }: Pick<Ports, 'records'>,
  { pageId }: Pick<Page, 'pageId'>,
): Promise<Result<readonly Fact[]>> {
  return succeed((await records.facts(pageId)).toSorted(byTime));
}

function byTime(one: Fact, other: Fact): number {
  return Date.parse(one.occurredAt) - Date.parse(other.occurredAt) || Date.parse(one.at) - Date.parse(other.at);
}
