import { useCallback } from 'react';
import type { DesignatedSpace } from '../../../../../src/contract/views';
import { ask } from '../bridge/backend';
import { useLoaded, type Loading } from '../surface/use-loaded';

/** The spaces that post-mortems may be created in. */
export function useDesignatedSpaces(): Loading<readonly DesignatedSpace[]> {
  const load = useCallback(() => ask('listDesignatedSpaces', {}), []);
  return useLoaded<readonly DesignatedSpace[]>(load);
}

/** This space when it is among them, else the first. */
export function chooseSpace(spaces: readonly DesignatedSpace[], spaceId: string): DesignatedSpace | undefined {
  return spaces.find((space) => space.spaceId === spaceId) ?? spaces[0];
}
