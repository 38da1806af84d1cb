import { FORMER_USER, findName } from '../rest/people';
import { useLoaded } from '../session/use-loaded';

/** A person's name, resolved when it is shown. */
export function PersonName({ accountId }: { accountId: string | null | undefined }) {
  const [name] = useLoaded(accountId ?? '', () => (accountId ? findName(accountId) : Promise.resolve(FORMER_USER)));
  if (name.state === 'loading') return <span aria-busy="true">…</span>;
  return <span>{name.state === 'ready' ? name.value : FORMER_USER}</span>;
}
