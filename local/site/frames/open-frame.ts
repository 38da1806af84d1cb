import type { Callback } from '../../bridge/carry-functions';
import { answerCommand } from './commands';
import { connectFrame } from './connect-frame';
import type { Frame } from './frame';

/** The parts of a frame that come from its connection, the same for as long as it is shown. */
export type FrameLinks = Pick<Frame, 'closeListeners' | 'onGone' | 'tell' | 'focusOwner'>;

/** Connects an iframe; `describeFrame` is asked at each command for what it may act on now. Returns what ends it. */
export function openFrame(iframe: HTMLIFrameElement, describeFrame: (links: FrameLinks) => Frame): () => void {
  const undo = new Set<() => void>();
  const closeListeners = new Set<Callback>();
  const forget = (): void => {
    for (const each of undo) each();
    undo.clear();
    closeListeners.clear();
  };
  const links: FrameLinks = {
    closeListeners,
    onGone: (each) => void undo.add(each),
    tell: (command, data) => connection.tell(command, data),
    focusOwner: () => iframe.focus(),
  };
  const connection = connectFrame(
    iframe,
    (command, data) => answerCommand(describeFrame(links), command, data),
    forget,
  );
  return () => {
    for (const listener of closeListeners) void listener();
    forget();
    connection.close();
  };
}
