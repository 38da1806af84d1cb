import type { ReactNode } from 'react';
import { usePerson } from './use-person';

/** The name of a person within a line. */
export function Mention({ accountId }: { accountId: string }): ReactNode {
  const { name } = usePerson(accountId);
  return <bdi>@{name === '' ? '…' : name}</bdi>;
}
