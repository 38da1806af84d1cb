import { getColorMode } from '../session/theme';
import type { Frame } from './frame';

/** What `view.getContext()` answers: who looks, where, and what the module is shown on. */
export function describeContext({ session, module, localId, extension }: Frame): Record<string, unknown> {
  const { modules, viewer, siteUrl, timeZone } = session;
  return {
    accountId: viewer?.accountId,
    cloudId: modules.cloudId,
    siteUrl,
    environmentId: modules.environmentId,
    environmentType: modules.environmentType,
    moduleKey: module.key,
    locale: readLocale(),
    timezone: timeZone,
    theme: describeTheme(),
    surfaceColor: null,
    localId,
    extension,
  };
}

/** The theme as `@atlaskit/tokens` names it. */
export function describeTheme(): Record<string, string> {
  return { colorMode: getColorMode(), light: 'light', dark: 'dark', spacing: 'spacing', typography: 'typography' };
}

/** The browser's language as Forge writes locales; what it does not know is English. */
function readLocale(): string {
  return /^[a-z]{2}(-[A-Z]{2})?$/.test(navigator.language) ? navigator.language : 'en-US';
}
