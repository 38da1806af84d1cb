/** Milliseconds since 1970. */
export type Clock = () => number;

/** Tells whoever runs the app what went wrong and was left for later, in a sentence without names or addresses. */
export type Log = (sentence: string) => void;

/** A random UUID. */
export type NewId = () => string;
