import Spinner from '@atlaskit/spinner';

/** A quiet placeholder that is announced to screen readers. */
export function LoadingState({ label }: { label: string }) {
  return (
    <div className="site-state" role="status" aria-label={label}>
      <Spinner size="large" label="" />
    </div>
  );
}
