/** Milliseconds since 1970. */
export type Clock = () => number;

/** A random UUID. */
export type NewId = () => string;
