import { EgressFilteringService } from '@forge/egress';
import type { AppManifest } from './manifest';
import { answerJson, answerWith } from './platform-answer';
import type { PlatformAnswer } from './platform-answer';

/** A request of a function to a server outside Atlassian. */
export interface EgressRequest {
  method: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  /** Empty when there was none. */
  body: string;
}

/** Stands in for such a server. */
export type EgressSink = (request: EgressRequest) => Response;

/** The way out for functions: to the servers that the manifest lists, as far as something stands in for them. */
export interface Egress {
  /** @param host as in an address: `hooks.slack.com` */
  register(host: string, sink: EgressSink): void;
  answer(request: EgressRequest): PlatformAnswer;
}

const allowList = ({ permissions }: AppManifest): string[] =>
  (permissions?.external?.fetch?.backend ?? []).map((entry) => (typeof entry === 'string' ? entry : entry.address));

/** Forge answers what the manifest does not list, and everything that is not HTTPS, itself; it does not throw. */
const blocked = (url: string): PlatformAnswer =>
  answerJson(
    403,
    { code: 403, message: `The manifest's permissions.external.fetch.backend does not list ${url.slice(0, 200)}` },
    { 'forge-proxy-error': 'BLOCKED_EGRESS' },
  );

/** Nothing ever leaves this machine: a server that nothing stands in for is refused by name. */
export function openEgress(manifest: AppManifest): Egress {
  const filter = new EgressFilteringService(allowList(manifest));
  const sinks = new Map<string, EgressSink>();
  return {
    register: (host, sink) => void sinks.set(host, sink),
    answer(request) {
      const { host, protocol } = new URL(request.url);
      if (protocol !== 'https:' || !filter.isValidUrl(request.url)) return blocked(request.url);
      const sink = sinks.get(host);
      if (sink !== undefined) return answerWith(sink(request));
      return answerJson(501, { code: 501, message: `The local host does not model requests to ${host}` });
    },
  };
}
