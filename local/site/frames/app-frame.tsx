import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useHandler } from '../session/use-handler';
import { useSession } from '../session/session';
import { LoadingState } from '../states/loading-state';
import { appOrigin } from './connect-frame';
import type { Extension, Frame, FrameRoute } from './frame';
import { useFrameStores } from './frame-stores';
import { openFrame, type FrameLinks } from './open-frame';

interface AppFrameProps {
  module: Frame['module'];
  extension: Extension;
  localId: string;
  /** `content`: as high as its content, never scrolling; `fill`: as high as its place, scrolling inside. */
  sizing: 'content' | 'fill';
  route?: FrameRoute;
  refresh?: () => void;
  close?: (payload: unknown) => void;
  closesOnEscape?: boolean;
  submit?: (config: Record<string, unknown>) => void;
}

// What Forge allows a Custom UI iframe to do.
const SANDBOX = 'allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-downloads';
const PATIENCE_MS = 10_000;
const FIRST_HEIGHT = 96;

type Progress = 'starting' | 'late' | 'shown';

/** One surface of the app: its resource in an iframe on the app's own origin, with the bridge to this site. */
export function AppFrame(props: AppFrameProps) {
  const { module, sizing, localId } = props;
  const [height, setHeight] = useState(0);
  const [progress, setProgress] = useState<Progress>('starting');
  const iframeRef = useFrame(props, (next) => {
    setHeight(next);
    if (next > 0) setProgress('shown');
  });
  useEffect(() => {
    const late = setTimeout(() => setProgress((now) => (now === 'starting' ? 'late' : now)), PATIENCE_MS);
    return () => clearTimeout(late);
  }, []);

  const source = useSource(module.resource);
  if (source === undefined)
    return <p className="app-frame-note">The app names the resource “{module.resource}”, which is not served.</p>;
  return (
    <div className="app-frame" data-sizing={sizing} data-module-key={module.key} data-local-id={localId}>
      {progress === 'starting' ? <LoadingState label={`Loading ${module.title}`} /> : null}
      {progress === 'late' ? (
        <p className="app-frame-note" role="status">
          {module.title} has not started. Reload the page, or look at the host’s output.
        </p>
      ) : null}
      <iframe
        ref={iframeRef}
        title={module.title}
        src={source}
        sandbox={SANDBOX}
        scrolling={sizing === 'content' ? 'no' : 'auto'}
        style={sizing === 'content' ? { height: progress === 'shown' ? height : FIRST_HEIGHT } : undefined}
        data-shown={progress === 'shown'}
      />
    </div>
  );
}

/** Connects an iframe to the site for as long as it is shown; its commands act on the newest props. */
function useFrame(props: AppFrameProps, resize: (height: number) => void): RefObject<HTMLIFrameElement> {
  const iframeRef = useRef<HTMLIFrameElement>(null);
  const session = useSession();
  const stores = useFrameStores();
  const describeFrame = useHandler((links: FrameLinks): Frame => {
    const { module, extension, localId, route, refresh, close, closesOnEscape, submit } = props;
    return {
      ...{ module, extension, localId, session, stores, resize, ...links },
      ...(route && { route }),
      ...(refresh && { refresh }),
      ...(close && { close }),
      ...(closesOnEscape !== undefined && { closesOnEscape }),
      ...(submit && { submit }),
    };
  });
  useLayoutEffect(() => {
    const iframe = iframeRef.current;
    return iframe === null ? undefined : openFrame(iframe, describeFrame);
  }, [describeFrame]);
  return iframeRef;
}

/** Where a resource of the app is served, on the app's origin whatever the host answers. */
function useSource(resource: string): string | undefined {
  const { modules } = useSession();
  const path = modules.resources[resource];
  if (path === undefined) return undefined;
  const { pathname, search } = new URL(path, appOrigin());
  return appOrigin() + pathname + search;
}
