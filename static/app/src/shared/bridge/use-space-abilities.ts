import { useEffect, useState } from 'react';
import { askConfluence } from './confluence';
import { listOf, shapeOf } from './shape';

/** What the reader may do in a space as a whole. The backend checks again when they do it. */
export interface SpaceAbilities {
  administer: boolean;
  createPages: boolean;
}

const none: SpaceAbilities = { administer: false, createPages: false };

/** Asked of Confluence by the browser, which costs no REST points; nothing is offered until the answer is there. */
export function useSpaceAbilities(spaceId: string): SpaceAbilities {
  const [abilities, setAbilities] = useState(none);
  useEffect(() => {
    let isCurrent = true;
    const path = `/wiki/api/v2/spaces/${encodeURIComponent(spaceId)}?include-operations=true`;
    void askConfluence(path, readAbilities).then((result) => {
      if (isCurrent) setAbilities(result.ok ? result.value : none);
    });
    return () => {
      isCurrent = false;
    };
  }, [spaceId]);
  return abilities;
}

function readAbilities(space: unknown): SpaceAbilities {
  const operations = listOf(shapeOf(shapeOf(space)['operations'])['results']).map(shapeOf);
  const may = (operation: string, targetType: string): boolean =>
    operations.some((one) => one['operation'] === operation && one['targetType'] === targetType);
  return { administer: may('administer', 'space'), createPages: may('create', 'page') };
}
