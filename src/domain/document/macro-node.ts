import { extension } from '@atlaskit/adf-utils/builders';
import { filter } from '@atlaskit/adf-utils/traverse';
import { textAttributeOf } from './adf-node';
import type { AdfNode } from './adf-node';
import type { AdfDocument } from './post-mortem-document';

/** Which app and which of its environments this is; comes from Forge's own context. */
export interface AppIdentity {
  appId: string;
  environmentId: string;
  /** `DEVELOPMENT`, `STAGING` or `PRODUCTION`. */
  environmentType: string;
}

const moduleKey = 'post-mortem';
const title = 'Post-mortem';
const extensionType = 'com.atlassian.ecosystem';

/** The app's macro as Confluence stores a Forge macro on a page. */
export function postMortemMacro(identity: AppIdentity, localId: string): AdfNode {
  const extensionKey = `${identity.appId}/${identity.environmentId}/static/${moduleKey}`;
  return extension({
    layout: 'default',
    extensionType,
    extensionKey,
    text: title,
    localId,
    parameters: {
      layout: 'extension',
      localId,
      extensionId: `ari:cloud:ecosystem::extension/${extensionKey}`,
      extensionTitle: title,
      forgeEnvironment: identity.environmentType,
      guestParams: {},
    },
  });
}

/** Whether the page has the macro, at any depth and from any environment of the app: a copy from staging counts. */
export function holdsMacro(page: AdfDocument): boolean {
  return filter(page, isMacro).length > 0;
}

/** The local id of the first macro: the app writes the operation there that put it on the page. Null without a macro. */
export function findMacroLocalId(page: AdfDocument): string | null {
  const [first] = filter(page, isMacro);
  return first ? textAttributeOf(first, 'localId') : null;
}

/** Local ids of all the app's macros on the page, from the top. */
export function macroLocalIds(page: AdfDocument): readonly string[] {
  return filter(page, isMacro).map((macro) => textAttributeOf(macro, 'localId'));
}

function isMacro(node: AdfNode): boolean {
  return (
    node.type === 'extension' &&
    textAttributeOf(node, 'extensionType') === extensionType &&
    textAttributeOf(node, 'extensionKey').endsWith(`/static/${moduleKey}`)
  );
}
