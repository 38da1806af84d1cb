import type { LiveSite } from '../support/open-site';
import type { Visitor } from '../support/visitor';

/** A surface in one of its states, and the way there. */
export interface Surface {
  name: string;
  /** Who looks. */
  person: string;
  width?: number;
  height?: number;
  /** Looked at in this theme only, where another surface shows the same parts in the other one; in both when absent. */
  theme?: 'light' | 'dark';
  /** Leads there and waits until all of it is drawn. */
  open: (visitor: Visitor, site: LiveSite) => Promise<void>;
  /** The picture that the documentation shows of it. */
  picture?: { file: string; theme: 'light' | 'dark' };
}
