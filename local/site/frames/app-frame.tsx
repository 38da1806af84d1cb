import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Callback } from '../../bridge/carry-functions';
import { useSession } from '../session/session';
import { LoadingState } from '../states/loading-state';
import { answerCommand } from './commands';
import { appOrigin, connectFrame } from './connect-frame';
import type { Extension, Frame, FrameRoute } from './frame';
import { useFrameStores } from './frame-stores';

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
}

// What Forge allows a Custom UI iframe to do.
const SANDBOX = 'allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-downloads';
const PATIENCE_MS = 10_000;
const FIRST_HEIGHT = 96;

type Progress = 'starting' | 'late' | 'shown';

/** One surface of the app: its resource in an iframe on the app's own origin, with the bridge to this site. */
export function AppFrame(props: AppFrameProps) {
  const { module, sizing, localId } = props;
  const iframeRef = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(0);
  const [progress, setProgress] = useState<Progress>('starting');
  const frame = useFrame(props, iframeRef, (next) => {
    setHeight(next);
    if (next > 0) setProgress('shown');
  });

  useLayoutEffect(() => {
    const iframe = iframeRef.current;
    if (iframe === null) return undefined;
    const undo = new Set<() => void>();
    const forget = (): void => {
      for (const each of undo) each();
      undo.clear();
    };
    const connection = connectFrame(iframe, (command, data) => answerCommand(frame.current, command, data), forget);
    frame.current.onGone = (each) => undo.add(each);
    frame.current.tell = connection.tell;
    const late = setTimeout(() => setProgress((now) => (now === 'starting' ? 'late' : now)), PATIENCE_MS);
    return () => {
      clearTimeout(late);
      forget();
      for (const listener of frame.current.closeListeners) void listener();
      connection.close();
    };
  }, [frame]);

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

/** The frame keeps its identity while it is mounted; what it may touch follows the newest props. */
function useFrame(
  props: AppFrameProps,
  iframeRef: React.RefObject<HTMLIFrameElement>,
  resize: (height: number) => void,
): { current: Frame } {
  const session = useSession();
  const stores = useFrameStores();
  const closeListeners = useMemo(() => new Set<Callback>(), []);
  const { module, extension, localId, route, refresh, close, closesOnEscape } = props;
  const given = {
    ...{ module, extension, localId, session, stores, resize, closeListeners },
    ...(route && { route }),
    ...(refresh && { refresh }),
    ...(close && { close }),
    ...(closesOnEscape !== undefined && { closesOnEscape }),
    focusOwner: () => iframeRef.current?.focus(),
  };
  const frame = useRef<Frame>({ ...given, onGone: () => undefined, tell: () => undefined });
  Object.assign(frame.current, given);
  return frame;
}

/** Where a resource of the app is served, on the app's origin whatever the host answers. */
function useSource(resource: string): string | undefined {
  const { modules } = useSession();
  const path = modules.resources[resource];
  if (path === undefined) return undefined;
  const { pathname, search } = new URL(path, appOrigin());
  return appOrigin() + pathname + search;
}
