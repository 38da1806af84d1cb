import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { announceTreeChange } from '../chrome/tree-version';

/** Puts a page back that is archived or in the trash. What is refused is said beside the button. */
export function RestorePage({ restore, onChange }: { restore: () => Promise<unknown>; onChange: () => void }) {
  const [failure, setFailure] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const start = (): void => {
    setIsBusy(true);
    restore().then(
      () => {
        announceTreeChange();
        onChange();
      },
      (error: Error) => {
        setFailure(error.message);
        setIsBusy(false);
      },
    );
  };
  return (
    <>
      <Button onClick={start} isLoading={isBusy}>
        Restore
      </Button>
      {failure === undefined ? null : <p role="alert">{failure}</p>}
    </>
  );
}
