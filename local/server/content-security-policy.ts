import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio/slim';
import type { AppManifest } from '../forge/manifest';
import type { Addresses } from './addresses';

const processing = new CSPProcessingService({ info: () => undefined }, load);
const injection = new CSPInjectionService();

/** Reports would leave this machine. */
const isKept = (directive: string): boolean => !directive.startsWith('report-uri ');

/** The Content-Security-Policy that Forge puts on a Custom UI page, for the site of this host. */
export function appPolicy(html: string, manifest: AppManifest, addresses: Addresses): string {
  const permissions = { ...manifest.permissions, scopes: manifest.permissions?.scopes ?? [] } as Parameters<
    CSPProcessingService['getCspDetails']
  >[1];
  const existingCSPDetails = processing.getCspDetails(html, permissions);
  return injection
    .getInjectableCSP({ existingCSPDetails, microsEnv: 'prod', hostname: addresses.site })
    .filter(isKept)
    .join('; ');
}

/** The policy of the site's own shell: its own files, and the app in frames. Page content can bring in no script. */
export function sitePolicy(addresses: Addresses): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `frame-src ${addresses.app}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
