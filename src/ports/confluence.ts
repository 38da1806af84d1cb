import type { Comments } from './comments';
import type { PageMarks } from './page-marks';
import type { Pages } from './pages';
import type { People } from './people';
import type { Spaces } from './spaces';
import type { Tasks } from './tasks';

/** Confluence as one actor sees it. */
export interface ConfluenceAs {
  pages: Pages;
  spaces: Spaces;
  marks: PageMarks;
  tasks: Tasks;
  comments: Comments;
  people: People;
}

/** Who acts is chosen once, in `app.ts`: a person for what a person starts, the app for what has no user. */
export interface Confluence {
  asCaller: ConfluenceAs;
  asApp: ConfluenceAs;
}

/** The platform did not answer as documented. `unknown` outcome: the call may have had its effect. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';
  constructor(
    readonly operation: string,
    readonly status: number | null,
    readonly retryAfterSeconds: number | null,
    options?: ErrorOptions,
  ) {
    super(`${operation} answered ${status ?? 'nothing'}`, options);
  }
}

/**
 * Confluence does not let the app act for who is calling: nobody is logged in, or it is a guest or a closed account that is kept
 * from apps. It tells nothing of a page, and trying again does not help.
 */
export class CallerRefusedError extends PlatformError {}
