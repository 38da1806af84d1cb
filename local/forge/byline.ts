import { z } from 'zod';
import type { PageRecord, SpaceRecord } from '../confluence/model/records';
import type { Functions } from './functions';
import type { AppIdentity } from './identity';
import { LIMITS } from './limits';
import type { AppManifest } from './manifest';

type BylineModule = NonNullable<AppManifest['modules']['confluence:contentBylineItem']>[number];

/** An entry below a page's title. */
export interface BylineItem {
  key: string;
  title: string;
  tooltip: string;
  resource: string;
}

/** A page that somebody opens. */
export interface OpenedPage {
  page: PageRecord;
  space: SpaceRecord;
  accountId: string;
  hasProperty(key: string): boolean;
}

const answerSchema = z.object({ title: z.string().optional(), tooltip: z.string().optional() });
const type = 'confluence:contentBylineItem';

/** Finds the app's entries below a page's title: those whose condition holds, worded by their `dynamicProperties` function. */
export function createByline(options: { manifest: AppManifest; identity: AppIdentity; functions: Functions }) {
  const { manifest, identity, functions } = options;

  const isShown = ({ displayConditions }: BylineModule, opened: OpenedPage): boolean =>
    displayConditions === undefined || opened.hasProperty(displayConditions.entityPropertyExists.propertyKey);

  async function askWords(module: BylineModule, { page, space, accountId }: OpenedPage) {
    if (module.dynamicProperties === undefined) return {};
    const extension = { type, content: { id: page.id, type: 'page' }, space: { id: space.id, key: space.key } };
    const answer = await functions.run({
      functionKey: module.dynamicProperties.function,
      moduleKey: module.key,
      moduleType: type,
      accountId,
      payload: { cloudId: identity.cloudId, localId: `${type}/${module.key}`, extension },
      timeoutMs: LIMITS.resolverMilliseconds,
    });
    return answerSchema.parse(answer);
  }

  return async (opened: OpenedPage): Promise<readonly BylineItem[]> => {
    const modules = (manifest.modules[type] ?? []).filter((module) => isShown(module, opened));
    return Promise.all(
      modules.map(async (module) => {
        const { key, resource = '' } = module;
        const { title = module.title, tooltip = module.tooltip ?? '' } = await askWords(module, opened);
        return { key, title, tooltip, resource };
      }),
    );
  };
}
