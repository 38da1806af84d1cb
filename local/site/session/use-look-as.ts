import { useFrameStores } from '../frames/frame-stores';
import { useSession } from './session';

/** Changes who is looking; says so when the site refuses. */
export function useLookAs(): (person: string | null) => void {
  const { lookAs } = useSession();
  const { flags } = useFrameStores();
  return (person) => {
    lookAs(person).catch((error: Error) =>
      flags.show({
        id: 'look-as',
        title: 'Who is looking was not changed',
        description: error.message,
        kind: 'error',
        isAutoDismiss: false,
        actions: [],
      }),
    );
  };
}
