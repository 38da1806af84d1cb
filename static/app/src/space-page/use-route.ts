import { view } from '@forge/bridge';
import { useCallback, useEffect, useState } from 'react';
import { describeBreakdown } from '../shared/bridge/breakdown';

type SiteHistory = Awaited<ReturnType<typeof view.createHistory>>;

/** Where the surface is, below the module's own address; `search` begins with `?` or is empty. */
export interface Route {
  path: string;
  search: string;
}

export interface Routing {
  /** Null until the host has said where the surface is. */
  route: Route | null;
  navigate: (to: string) => void;
}

/** The site's own history, so that addresses can be shared and Back works. */
export function useRoute(): Routing {
  const [history, setHistory] = useState<SiteHistory | null>(null);
  const [route, setRoute] = useState<Route | null>(null);

  useEffect(() => {
    let stop: () => void = () => undefined;
    const open = async (): Promise<void> => {
      const opened = await view.createHistory();
      setHistory(opened);
      setRoute(readRoute(opened.location));
      stop = opened.listen((location) => setRoute(readRoute(location)));
    };
    open().catch((error: unknown) => {
      describeBreakdown(error);
      setRoute({ path: '/', search: '' });
    });
    return () => stop();
  }, []);

  const navigate = useCallback(
    (to: string) => {
      if (history === null) setRoute(readRoute(new URL(to, 'https://route.invalid')));
      else history.push(to);
    },
    [history],
  );
  return { route, navigate };
}

function readRoute({ pathname, search }: { pathname: string; search: string }): Route {
  return { path: `/${pathname.replace(/^\/+|\/+$/gu, '')}`, search };
}
