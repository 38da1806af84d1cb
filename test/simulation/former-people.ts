import { formerUser } from '../../src/domain/former-user';
import type { Told } from './told';

/*
 * The ids of closed accounts are erased some time after they were closed: what people were told of before is compared as if that
 * had happened already.
 */

/** Parts that nobody has once the account is closed. */
const parts: readonly string[] = ['ownerId', 'moderatorId', 'agentId', 'scribeId'];

/** The JSON of a record without the people whose accounts were closed at some time. */
export function withoutFormer(text: string, closed: ReadonlySet<string>): string {
  const isFormer = (value: unknown): boolean =>
    value === formerUser || (typeof value === 'string' && closed.has(value));
  return JSON.stringify(JSON.parse(text), (name, value: unknown) => {
    if (Array.isArray(value)) return (value as readonly unknown[]).filter((one) => !isFormer(one));
    if (!isFormer(value)) return value;
    return parts.includes(name) ? null : formerUser;
  });
}

/** Whether two texts of one version say the same, but for people who left. */
export function saysTheSame(one: string, other: string, { closed }: Pick<Told, 'closed'>): boolean {
  return one === other || (closed.size > 0 && withoutFormer(one, closed) === withoutFormer(other, closed));
}

/** Whether it is this person, or was before the account was closed. */
export function isOrWas(storedId: string, accountId: string, { closed }: Pick<Told, 'closed'>): boolean {
  return storedId === accountId || (storedId === formerUser && closed.has(accountId));
}
