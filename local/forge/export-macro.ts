import { z } from 'zod';
import { readAdf } from '../confluence/adf';
import type { AdfDocument, AdfNode } from '../confluence/adf';
import type { PageRecord, SpaceRecord } from '../confluence/model/records';
import type { Functions } from './functions';
import { extensionKeyOf } from './identity';
import type { AppIdentity } from './identity';
import { LIMITS } from './limits';
import type { AppManifest, SurfaceModule } from './manifest';

/** A page that is exported, and for whom. */
export interface ExportedPage {
  page: PageRecord;
  space: SpaceRecord;
  document: AdfDocument;
  accountId: string;
  exportType: 'pdf' | 'word' | 'other';
}

const documentAnswer = z.looseObject({ type: z.literal('doc') });

/** Replaces each of the app's macros on a page by what its `adfExport` function answers, as an export of the page does. */
export function createExport(options: {
  manifest: AppManifest;
  identity: AppIdentity;
  functions: Functions;
  siteUrl: string;
}) {
  const { manifest, identity, functions, siteUrl } = options;

  const exportedMacro = (node: AdfNode): (SurfaceModule & { adfExport: { function: string } }) | undefined => {
    const key = node.attrs?.['extensionKey'];
    const module = (manifest.modules.macro ?? []).find((each) => extensionKeyOf(identity, each.key) === key);
    return module?.adfExport === undefined ? undefined : { ...module, adfExport: module.adfExport };
  };

  function payloadOf(module: SurfaceModule, node: AdfNode, { page, space, exportType }: ExportedPage) {
    const parameters = z.looseObject({ guestParams: z.unknown() }).partial().safeParse(node.attrs?.['parameters']);
    const config = parameters.success ? (parameters.data.guestParams ?? {}) : {};
    const content = { id: page.id, type: 'page' };
    return {
      exportType,
      extensionPayload: { config, isConfig: false, type: 'macro', content, space: { id: space.id, key: space.key } },
      context: {
        cloudId: identity.cloudId,
        siteUrl,
        moduleKey: module.key,
        localId: node.attrs?.['localId'],
        environmentId: identity.environmentId,
        environmentType: identity.environmentType,
        content,
        space: { id: space.id, key: space.key },
        config,
      },
    };
  }

  async function exportNode(node: AdfNode, exported: ExportedPage): Promise<AdfNode[]> {
    const module = exportedMacro(node);
    if (module !== undefined) {
      const answer = await functions.run({
        functionKey: module.adfExport.function,
        moduleKey: module.key,
        moduleType: 'macro',
        accountId: exported.accountId,
        payload: payloadOf(module, node, exported),
        timeoutMs: LIMITS.resolverMilliseconds,
      });
      return readAdf(JSON.stringify(documentAnswer.parse(answer))).content;
    }
    return node.content === undefined ? [node] : [{ ...node, content: await exportNodes(node.content, exported) }];
  }

  async function exportNodes(nodes: readonly AdfNode[], exported: ExportedPage): Promise<AdfNode[]> {
    const all: AdfNode[] = [];
    for (const node of nodes) all.push(...(await exportNode(node, exported)));
    return all;
  }

  return async (exported: ExportedPage): Promise<AdfDocument> => ({
    ...exported.document,
    content: await exportNodes(exported.document.content, exported),
  });
}
