/** A request that Confluence refuses. Becomes the error body of the API's version that was asked. */
export class ConfluenceRefusal extends Error {
  override readonly name = 'ConfluenceRefusal';
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string | null = null,
  ) {
    super(title);
  }
}

export const invalid = (title: string, detail?: string): ConfluenceRefusal =>
  new ConfluenceRefusal(400, 'INVALID_REQUEST_PARAMETER', title, detail ?? null);

/** What does not exist and what this person may not see answer alike. */
export const notFound = (title = 'Not Found'): ConfluenceRefusal => new ConfluenceRefusal(404, 'NOT_FOUND', title);

export const forbidden = (title: string): ConfluenceRefusal => new ConfluenceRefusal(403, 'FORBIDDEN', title);

export const conflict = (detail: string): ConfluenceRefusal =>
  new ConfluenceRefusal(409, 'CONFLICT', 'Conflict', detail);

/** What the host does not model is refused by name, never answered with something plausible. */
export const notModelled = (what: string): ConfluenceRefusal =>
  new ConfluenceRefusal(501, 'NOT_MODELLED', `The local host does not model ${what}`);
