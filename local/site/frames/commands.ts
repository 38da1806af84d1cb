import { z } from 'zod';
import type { Callback } from '../../bridge/carry-functions';
import type { HistoryChange } from '../../bridge/frame-history';
import { HOST_COMMANDS, OWN_COMMANDS } from '../../bridge/handshake';
import { readSubmission } from '../document/macro-config';
import { navigate } from '../navigation/location';
import { invokeFunction } from '../rest/host';
import { watchColorMode } from '../session/theme';
import { describeContext, describeTheme } from './context';
import { fetchProduct } from './fetch-product';
import type { Frame } from './frame';
import { pathOfTarget, targetSchema } from './targets';

type Command = (frame: Frame, data: unknown) => unknown;

const callback = z.custom<Callback>((value) => typeof value === 'function', 'a function is needed');

/** Each command of the official bridge that this host models. What is not here is refused by name. */
const COMMANDS: Record<string, Command> = {
  invoke: invoke,
  getContext: describeContext,
  enableTheming: followTheme,
  close: closeView,
  onClose: (frame, data) => {
    frame.closeListeners.add(callback.parse(data));
    return true;
  },
  refresh: (frame) => {
    frame.refresh?.();
    return frame.refresh !== undefined;
  },
  submit: submitConfig,
  createHistory: openHistory,
  changeWindowTitle: (_frame, data) => {
    document.title = z.string().parse(data);
  },
  emit: ({ stores }, data) => {
    const { event, payload } = z.object({ event: z.string(), payload: z.unknown() }).parse(data);
    stores.events.emit(event, payload);
  },
  on: subscribe,
  fetchProduct: (_frame, data) => fetchProduct(data),
  navigate: goTo,
  getUrl: (frame, data) => window.location.origin + pathOfTarget(targetSchema.parse(data), spaceKeyOf(frame)),
  reload: () => window.location.reload(),
  showFlag: showFlag,
  closeFlag: ({ stores }, data) => stores.flags.close(z.object({ id: flagId }).parse(data).id),
  openModal: openModal,
  emitReadyEvent: () => undefined,
  [OWN_COMMANDS.resize]: (frame, data) =>
    frame.resize(z.object({ height: z.number().nonnegative() }).parse(data).height),
  [OWN_COMMANDS.pressEscape]: (frame) => {
    if (frame.closesOnEscape === true) frame.close?.(undefined);
  },
  [OWN_COMMANDS.changeHistory]: (frame, data) => frame.route?.change(historyChangeSchema.parse(data)),
};

/** Answers a command of an iframe of the app. Throws for one that is not modelled, or with data of the wrong shape. */
export function answerCommand(frame: Frame, command: string, data: unknown): unknown {
  const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (run === undefined) throw new Error(`The bridge command "${command}" is not modelled by this host.`);
  return run(frame, data);
}

const invokeSchema = z.object({ functionKey: z.string(), payload: z.unknown(), metadata: z.unknown() });

async function invoke({ module, extension, localId }: Frame, data: unknown): Promise<unknown> {
  const { functionKey, payload, metadata } = invokeSchema.parse(data);
  const value = await invokeFunction({ moduleKey: module.key, functionKey, payload, extension, localId });
  return metadata === undefined ? value : { body: value };
}

function followTheme(frame: Frame, data: unknown): unknown {
  const { onChange } = z.object({ onChange: callback }).parse(data);
  frame.onGone(watchColorMode(() => onChange(describeTheme())));
  return describeTheme();
}

function closeView(frame: Frame, payload: unknown): boolean {
  if (frame.close === undefined) return false;
  frame.close(payload);
  return true;
}

/** Only the editor of a macro's configuration can be submitted. */
function submitConfig({ submit }: Frame, data: unknown): boolean {
  if (submit === undefined) return false;
  submit(readSubmission(data));
  return true;
}

const historyChangeSchema: z.ZodType<HistoryChange> = z.union([
  z.object({ action: z.enum(['push', 'replace']), path: z.string(), state: z.unknown() }),
  z.object({ action: z.literal('go'), delta: z.number().int() }),
]);

function openHistory(frame: Frame): unknown {
  const { route } = frame;
  if (route === undefined)
    throw new Error(`The module "${frame.module.key}" has no address of its own, so it has no history.`);
  frame.onGone(route.watch((location) => frame.tell(HOST_COMMANDS.historyChanged, location)));
  return route.location();
}

function subscribe(frame: Frame, data: unknown): { unsubscribe: () => void } {
  const { event, callback: listener } = z.object({ event: z.string(), callback }).parse(data);
  const unsubscribe = frame.stores.events.on(event, listener);
  frame.onGone(unsubscribe);
  return { unsubscribe };
}

const navigationSchema = z.object({ type: z.enum(['same-tab', 'new-tab']), url: z.string().optional() }).loose();

function goTo(frame: Frame, data: unknown): void {
  const request = navigationSchema.parse(data);
  const path = request.url ?? pathOfTarget(targetSchema.parse(data), spaceKeyOf(frame));
  const url = new URL(path, window.location.origin);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Error(`Addresses of the kind ${url.protocol} cannot be opened.`);
  if (request.type === 'new-tab') window.open(url, '_blank', 'noopener');
  else if (url.href === window.location.href && url.hash === '') window.location.reload();
  else if (url.origin === window.location.origin) navigate(url.pathname + url.search + url.hash);
  else window.location.assign(url);
}

const flagId = z.coerce.string();
const kinds = z.enum(['info', 'success', 'warning', 'error']);
const flagSchema = z.object({
  id: flagId,
  title: z.string().optional(),
  description: z.string().optional(),
  type: kinds.optional(),
  appearance: kinds.optional(),
  isAutoDismiss: z.boolean().optional(),
  actions: z.array(z.object({ text: z.string(), onClick: callback })).optional(),
});

function showFlag({ stores }: Frame, data: unknown): boolean {
  const { id, title = '', description, type, appearance, isAutoDismiss = false, actions = [] } = flagSchema.parse(data);
  stores.flags.show({
    id,
    title,
    description,
    kind: appearance ?? type ?? 'info',
    isAutoDismiss,
    actions: actions.map(({ text, onClick }) => ({ text, onClick: () => void onClick() })),
  });
  return true;
}

const modalSchema = z.object({
  resource: z.string().nullish(),
  title: z.string().optional(),
  size: z.union([
    z.enum(['small', 'medium', 'large', 'xlarge', 'max', 'fullscreen', 'resizable']),
    z.object({ width: z.string(), height: z.string().optional() }),
  ]),
  context: z.unknown(),
  onClose: callback.optional(),
  closeOnEscape: z.boolean().optional(),
  closeOnOverlayClick: z.boolean().optional(),
});

function openModal(frame: Frame, data: unknown): boolean {
  const {
    resource,
    title,
    size,
    context,
    onClose,
    closeOnEscape = true,
    closeOnOverlayClick = true,
  } = modalSchema.parse(data);
  if (size === 'resizable') throw new Error('Modals of size "resizable" are not modelled by this host.');
  frame.stores.modals.show({
    opener: frame,
    resource: resource ?? frame.module.resource,
    title: title || frame.module.title,
    size,
    context,
    closeOnEscape,
    closeOnOverlayClick,
    onClose: (payload) => void onClose?.(payload),
  });
  return true;
}

function spaceKeyOf({ extension }: Frame): string {
  return z.object({ space: z.object({ key: z.string() }) }).parse(extension).space.key;
}
