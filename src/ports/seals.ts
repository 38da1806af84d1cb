/** Text that is handed to a browser and comes back: unreadable there, and nothing else comes back in its place. */
export interface Seals {
  seal(text: string): Promise<string>;
  /** Null when it was not sealed here. */
  open(sealed: string): Promise<string | null>;
}
