export type EventListener = (payload: unknown) => void;

/** Carries `events.emit` of one iframe to `events.on` of all iframes of the app, itself included. */
export interface EventBus {
  emit(event: string, payload: unknown): void;
  on(event: string, listener: EventListener): () => void;
}

export function createEventBus(): EventBus {
  const listeners = new Map<string, Set<EventListener>>();
  return {
    emit: (event, payload) => {
      for (const listener of listeners.get(event) ?? []) listener(payload);
    },
    on: (event, listener) => {
      const those = listeners.get(event) ?? new Set();
      listeners.set(event, those.add(listener));
      return () => those.delete(listener);
    },
  };
}
