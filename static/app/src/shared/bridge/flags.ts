import { showFlag } from '@forge/bridge';

interface Notice {
  /** A newer notice with the same id takes the place of the older one. */
  id: string;
  title: string;
  description?: string;
  undo?: () => void;
}

/** Says in the site's own corner that something was done, and offers to take it back. Returns what closes it. */
export function announceDone({ id, title, description, undo }: Notice): () => void {
  const flag = showFlag({
    id,
    title,
    type: 'success',
    isAutoDismiss: true,
    ...(description === undefined ? {} : { description }),
    ...(undo === undefined ? {} : { actions: [{ text: 'Undo', onClick: () => void (undo(), flag.close()) }] }),
  });
  return () => void flag.close();
}
