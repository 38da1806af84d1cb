export interface Space {
  spaceId: string;
  key: string;
  name: string;
  homepageId: string | null;
  mayAdminister: boolean;
  mayCreatePages: boolean;
}

/** Spaces of Confluence, acting as one person or as the app. */
export interface Spaces {
  find(spaceId: string): Promise<Space | null>;
  /** Those of the given ids that may be seen. */
  findMany(spaceIds: readonly string[]): Promise<readonly Space[]>;
}
