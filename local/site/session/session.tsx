import { createContext, useCallback, useContext, useMemo, type ReactNode } from 'react';
import { advanceClock, chooseViewer, getModules, getSession, type AppModules, type Session } from '../rest/host';
import { forgetNames } from '../rest/people';
import { FailureState } from '../states/failure-state';
import { LoadingState } from '../states/loading-state';
import { useLoaded } from './use-loaded';

export interface SiteSession extends Session {
  modules: AppModules;
  /** The viewer's own IANA zone, wherever the browser stands; the browser's for anonymous readers. */
  timeZone: string;
  /** Changes when someone else looks or the clock moves: what is shown is loaded again. */
  moment: string;
  lookAs: (person: string | null) => Promise<void>;
  moveClock: (milliseconds: number) => Promise<void>;
}

const SessionContext = createContext<SiteSession | undefined>(undefined);

/** Loads who is looking and what the app offers before anything is drawn. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [loaded, reload] = useLoaded('session', loadSession);
  const lookAs = useCallback(
    async (person: string | null) => {
      await chooseViewer(person);
      forgetNames();
      reload();
    },
    [reload],
  );
  const moveClock = useCallback(
    async (milliseconds: number) => {
      await advanceClock(milliseconds);
      reload();
    },
    [reload],
  );
  const value = useMemo(
    () =>
      loaded.state === 'ready'
        ? { ...loaded.value, timeZone: zoneOf(loaded.value), moment: describeMoment(loaded.value), lookAs, moveClock }
        : undefined,
    [loaded, lookAs, moveClock],
  );
  if (loaded.state === 'failed') return <FailureState error={loaded.error} onRetry={reload} />;
  if (value === undefined) return <LoadingState label="Loading the site" />;
  return <SessionContext.Provider value={value}>{children}</SessionContext.Provider>;
}

async function loadSession(): Promise<Session & { modules: AppModules }> {
  const [session, modules] = await Promise.all([getSession(), getModules()]);
  return { ...session, modules };
}

function zoneOf({ viewer }: Session): string {
  return viewer?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function describeMoment({ viewer, now }: Session): string {
  return `${viewer?.accountId ?? 'anonymous'} ${now.slice(0, 13)}`;
}

export function useSession(): SiteSession {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('useSession outside of SessionProvider');
  return session;
}
