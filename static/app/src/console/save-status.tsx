import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { sentenceOf } from '../../../../src/contract/sentences';
import { useSurface } from '../shared/surface/surface-context';
import classes from './console.module.css';
import type { SaveState } from './state/draft-saver';

/** `Saved 10:42:07`: announced when it changes, without what happens in between. */
export function SaveStatus({ saving, onRetry }: { saving: SaveState; onRetry: () => void }): ReactNode {
  const { locale, timeZone } = useSurface();
  const said = describeSaving(saving, (instant) =>
    new Intl.DateTimeFormat(locale, { timeStyle: 'medium', timeZone }).format(Date.parse(instant)),
  );
  const isOnItsWay = saving.kind === 'waiting' || saving.kind === 'saving';
  return (
    <span className={classes['saving']}>
      {isOnItsWay && <span aria-hidden>Saving …</span>}
      <span role="status">{said}</span>
      {saving.kind === 'failed' && (
        <Button spacing="compact" onClick={onRetry}>
          Save again
        </Button>
      )}
    </span>
  );
}

function describeSaving(saving: SaveState, clock: (instant: string) => string): string {
  if (saving.kind === 'saved') return saving.at === null ? 'Nothing to save yet' : `Saved ${clock(saving.at)}`;
  if (saving.kind === 'failed') return `Not saved; kept in this window. ${sentenceOf(saving.failure)}`;
  return saving.kind === 'clash' ? 'Not saved: two versions' : '';
}
