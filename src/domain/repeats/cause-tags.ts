/**
 * Causes and triggers that come back in many systems, each with the words by which people tell them. In lower case; a text has as many
 * tags as fit. What none of them fits is compared word by word (`cause-words.ts`).
 */
const patterns = {
  'expired certificate':
    /\b(?:certificates?|certs?|tls|ssl)\b.*\b(?:expir\w+|not renewed|outdated|ran out)|\bexpired (?:\w+ )?cert/u,
  'expired credential':
    /\b(?:tokens?|passwords?|credentials?|secrets?|api keys?|licen[cs]es?)\b.*\b(?:expir\w+|not rotated|not renewed|revoked)|\bexpired (?:\w+ )?(?:token|password|credential|secret|api key|licen[cs]e)/u,
  'full disk':
    /\b(?:disks?|volumes?|storage|partitions?|filesystems?|inodes?)\b.*\b(?:full|filled|ran out|exhausted)|\b(?:out of|no) (?:disk|space|storage)\b/u,
  'out of memory':
    /\b(?:out of memory|oom(?:[ -]?kill\w*)?|memory leaks?|leaked memory|memory (?:was |is )?exhausted)\b/u,
  'connections exhausted':
    /\b(?:connections?|sockets?|threads?|file descriptors?|pool)\b.*\b(?:exhaust\w+|ran out|used up|leak\w*)/u,
  'schema migration':
    /\b(?:(?:schema|database|db) (?:change|migration)s?|migrations?|columns? (?:was |were )?(?:removed|dropped))\b/u,
  'wrong configuration':
    /\b(?:mis-?configur\w+|wrong (?:config\w*|settings?|values?|flags?)|config\w* (?:change|error|drift)s?)\b/u,
  'feature flag': /\bfeature (?:flags?|toggles?)\b/u,
  deployment: /\b(?:deploy(?:s|ed|ing|ments?)?|rollouts?|rolled out|releases?)\b/u,
  'name resolution': /\b(?:dns|name resolution|resolvers?)\b/u,
  'network failure':
    /\b(?:network (?:partition|failure|outage|loss|error)s?|packet loss|routing (?:loop|error|change)s?|bgp|firewall)\b/u,
  'failure of a provider':
    /\b(?:third[ -]party|upstream|vendor|cloud provider|provider|supplier)\b.*\b(?:outage|fail\w*|down|incident|unavailable|degrad\w+)/u,
  'too little capacity':
    /\b(?:over-?load\w*|under-?provision\w*|too little capacity|not enough capacity|capacity (?:planning|limit)s?|traffic (?:spike|peak|surge)s?)\b/u,
  'rate limit': /\b(?:rate[ -]limit\w*|throttl\w+|quotas?)\b/u,
  'retry storm': /\b(?:retry storms?|retries without|retried without|thundering herd|cascading failures?)\b/u,
  'race condition': /\b(?:race conditions?|dead-?locks?|lock contention|concurrent (?:writes?|updates?))\b/u,
  'failed failover': /\b(?:fail-?overs?|split[ -]brain|promoted (?:replica|standby))\b/u,
  'replication lag': /\breplicat\w+ (?:lag|delay)\b|\breplicas?\b.*\b(?:lag\w*|behind|stale)\b/u,
  'missing backup': /\b(?:no|missing|without|untested|failed) (?:\w+ )?(?:backups?|restores?)\b/u,
  'no alert':
    /\b(?:no|missing|without|lack of|absent) (?:\w+ ){0,2}(?:alerts?|alarms?|alerting|monitoring|monitors?)\b|\bnot (?:alerted|monitored)\b/u,
  'no test':
    /\b(?:no|missing|without|lack of) (?:\w+ ){0,2}(?:tests?|testing|test coverage|staging)\b|\b(?:not|never|un-?)\s?tested\b/u,
  'no runbook':
    /\b(?:no|missing|without|outdated) (?:\w+ ){0,2}(?:run-?books?|playbooks?|documentation|procedures?)\b|\bnot documented\b/u,
  'no review': /\b(?:no|missing|without) (?:\w+ ){0,2}(?:reviews?|approvals?|second pair of eyes)\b|\bnot reviewed\b/u,
  'no safeguard':
    /\b(?:no|missing|without) (?:\w+ ){0,2}(?:guards?|safeguards?|confirmations?|validation|checks?|limits?)\b/u,
} as const satisfies Record<string, RegExp>;

/** Also what it is called where it is shown. */
export type CauseTag = keyof typeof patterns;

export const causeTags = Object.keys(patterns) as readonly CauseTag[];

/** The tags that fit a text, in the order of the table. */
export function tagsOf(text: string): readonly CauseTag[] {
  const told = text.toLowerCase();
  return causeTags.filter((tag) => patterns[tag].test(told));
}
