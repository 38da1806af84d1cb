import type { MilestoneKind } from '../../document/post-mortem-document';
import type { ClaimCode } from './claims';
import { duration, gap, otherDuration } from './sentences';

const D = duration;

/** What milestones are called when a time is counted from one to another. */
export const kindWords = {
  started: String.raw`start(?:ed|ing)?|errors?|begin(?:ning)?|began|onset|outage|incident|impact|failure|occurrence|first error|introduction`,
  detected: String.raw`detect(?:ed|ion|ing)?|noticed|noticing|discover(?:y|ed|ing)|identification`,
  alerted: String.raw`fired|alert(?:ed|ing|s)?|page[drs]?|paging|alarm`,
  acknowledged: String.raw`ack(?:ed|nowledge(?:d|ment)?|nowledg(?:ing|ment))?|response`,
  mitigated: String.raw`mitigat(?:ed|ion|ing)|contain(?:ed|ment)`,
  resolved: String.raw`resol(?:ved|ution|ving)|recover(?:y|ed|ing)|repair(?:ed)?|fix(?:ed)?|restor(?:ed|ation)|end(?:ed)?`,
} satisfies Record<MilestoneKind, string>;

const outageNoun = String.raw`(?:outages?|downtime|incident|disruptions?|interruptions?|degradation|unavailability|blackout|brownout|service (?:loss|failure)|loss of service|impact)`;
const reach = String.raw`(?:service|total|full|complete|partial|site|system|platform|production|user|customer|facing|visible|user-facing|customer-facing|user-visible|customer-visible|site-wide|global|whole|entire|overall|major|minor|public|long|unplanned|database|api|checkout|payments?)`;
/** What was done to end it, in the author's own words. */
export const aFix = String.raw`(?:the (?:hot ?)?fix|fixing (?:it|this|the (?:issue|problem|outage|incident)))`;
const adjectives = String.raw`(?:(?:${reach}|\p{L}+-\p{L}+)[- ]){0,4}`;
const who = String.raw`(?:us|the (?:\p{L}+ )?(?:team|engineers?|responders?|on-?call)|on-?call|them|everyone|engineers|our team)`;
const down = String.raw`(?:down|late|delayed|unavailable|unreachable|offline|inaccessible|unusable|dead|broken|not (?:available|reachable|accessible|usable|working|responding|functioning|operational)|out of service|degraded|disrupted|interrupted|impacted|affected|hard down|fully down|completely down)`;
const unable = String.raw`(?:could(?: not|n't)|can(?:not|'t)|(?:was|were) (?:unable|not able) to|(?:was|were) (?:un\p{L}+ed|not (?:being )?\p{L}+(?:ed|ing|pt|nt|ilt|old|ade))|not (?:being )?\p{L}+ed|failed|failing|did(?: not|n't))`;
const detected = String.raw`(?:detected|noticed|spotted|discovered|picked up)`;
const detectWords = String.raw`(?:detect|notice|discover|spot|realise|realize|recogni[sz]e|become aware)`;
const restored = String.raw`(?:resolved|restored|fully recovered|repaired|back to normal|back online|back up|operational again|up again|available again|working again|over)`;
const incidentNoun = String.raw`(?:outage|incident|disruption|issue|problem|it|this|service|degradation)`;
const total = String.raw`(?:a |the )?(?:total |period |duration |full |whole |combined |further )*(?:of )?(?:the )?`;
const labelEnd = String.raw`(?:\s*\([^)]*\))?\s*(?:[:=|–—-]|was|were|is|of|at)?\s*`;
const labelStart = String.raw`(?<![\p{L}\d-])`;

function sources(...patterns: readonly string[]): RegExp {
  return new RegExp(patterns.map((pattern) => `(?:${pattern})`).join('|'), 'u');
}

/** A label and nothing but what belongs to it before the duration. */
function labelled(words: string): string {
  return `${labelStart}(?:${words})${labelEnd}(?:a |an |only |just |our )*${D}`;
}

/** "It took us 54 minutes to notice", "54 minutes to detection". */
function tookTo(verbs: string, nouns: string): string {
  return `(?:(?:took|taken|taking|needed|spent|was|were|:) ?${gap(30)}|${otherDuration} to ${gap(20)}(?:,|and) (?:and )?(?:another )?)${D} ?(?:for ${who} )?(?:in total )?(?:to (?:fully |actually |even |first )*(?:${verbs})|until (?:the )?(?:${nouns})|to (?:${nouns}))(?!\\p{L})`;
}

/** "within", "in" and "after" a duration; "9 minutes later" is told from the step before and stays out. */
const soon = String.raw`(?:only |just |again |successfully |fully |finally )*(?:within|in|after)(?: just| only| a total of| the first)? `;

/** Where a list of bare participles begins or goes on: "Detected in 9 min, resolved in 72 min". */
const opens = '(?:^|, ?|\\band )';

/** The first that fits decides: what is told by a whole phrase stands before what one word tells. */
export const claimPatterns: readonly { code: ClaimCode; pattern: RegExp }[] = [
  {
    code: 'detect',
    pattern: sources(
      labelled(
        String.raw`(?:mean )?time[- ](?:to|until|till)[- ](?:detect(?:ion)?|discover(?:y)?|notice|identify|identification)|m?ttd|detection time|time before detection|detection delay|detection took`,
      ),
      `${D} (?:m?ttd|to detection|detection time)(?!\\p{L})`,
      tookTo(detectWords, 'detection|discovery|anyone noticed|we noticed|somebody noticed|someone noticed'),
      `(?:unnoticed|undetected|not (?:noticed|detected)|without (?:anyone|us|anybody) noticing)(?: \\p{L}+ly)? (?:for |during )${total}${D}`,
      `${D},? ?(?:passed |went by |elapsed )?(?:before|until|till) ${gap(30)}(?:notic|detect|discover|realis|realiz|spotted|became aware|found out|alert(?:ed|s)? fired|were (?:alerted|paged)|was (?:alerted|paged))`,
      `(?:was|were|had been|been|we|monitoring|team|it|alert(?:s|ing)?|on-?call|engineers?) (?:first |only |automatically |quickly |finally )*${detected} ${gap(30)}${soon}${D}`,
      `${detected} (?:(?:by ${gap(24)}|it|this|that|the (?:issue|problem|outage|incident|failure)) )?(?:only |just )*${D} (?:after|into|from)`,
      `(?:for|after) ${D},? (?:nobody|no one|none|no alert)`,
      `(?:nobody|no one|none of us) (?:noticed|knew|was aware) ${gap(20)}for ${total}${D}`,
      `unaware ${gap(20)}for ${total}${D}`,
      `${detected} ${gap(30)}${D} in(?:to (?:it|the (?:outage|incident)))?(?![\\p{L} ])`,
      `(?:paged|alerted|alarm(?:ed|s)?|alerts?) (?:(?:was|were|only|first|fired|triggered|raised|received|went off|came) )*${D} (?:after|into|from)`,
      `${opens}(?:detected|noticed) ${soon}${D}`,
      `^within ${D},? ${gap(30)}(?:detected|noticed)`,
      `^(?:detect(?:ion|ed)?|discover(?:y|ed))\\s*[:=]\\s*${D}`,
    ),
  },
  {
    code: 'acknowledge',
    pattern: sources(
      labelled(
        String.raw`(?:mean )?time[- ]to[- ](?:ack(?:nowledge(?:ment)?|nowledgment)?|respond|response|engage)|m?tta|(?:ack|acknowledge?ment) time|alert[- ]to[- ]ack(?:nowledge(?:ment)?)?`,
      ),
      `${D} (?:m?tta|to ack(?:nowledge)?|to acknowledge?ment)(?!\\p{L})`,
      tookTo('acknowledge|ack|respond(?! to (?:users|customers))', 'acknowledge?ment'),
      `(?:acknowledged|acked) ${gap(40)}${soon}${D}`,
      `(?:acknowledged|acked) ${gap(24)}${D} (?:after|from)`,
      `^(?:our |incident )?response time\\s*[:=]\\s*${D}`,
      `${opens}acknowledged ${soon}${D}`,
      `^(?:ack|acknowledg(?:e|ed|ement|ment))\\s*[:=]\\s*${D}`,
    ),
  },
  {
    code: 'mitigate',
    pattern: sources(
      labelled(
        String.raw`(?:mean )?time[- ]to[- ](?:mitigat(?:e|ion)|contain(?:ment)?|stabili[sz](?:e|ation))|m?ttm|mitigation time|mitigation took`,
      ),
      `${D} (?:m?ttm|to mitigation)(?!\\p{L})`,
      tookTo('mitigate|contain|stabili[sz]e', 'mitigation|containment'),
      `(?:was|were|been|we|team) (?:fully |quickly )*(?:mitigated|contained) ${gap(24)}${soon}${D}`,
      `(?:mitigated|contained) ${gap(24)}${D} (?:after|from)`,
      `${opens}mitigated ${soon}${D}`,
      `^mitigat(?:ion|ed?)\\s*[:=]\\s*${D}`,
    ),
  },
  {
    code: 'resolve',
    pattern: sources(
      labelled(
        String.raw`(?:mean )?time[- ]to[- ](?:(?:full|complete|service) )?(?:resol(?:ve|ution)|repair|recover(?:y)?|restor(?:e|ation)(?: service)?|fix)|m?ttr|(?:resolution|recovery|repair|restoration) time|time to full (?:recovery|resolution)|tiempo de resolución|zeit bis zur (?:behebung|wiederherstellung)|temps de (?:résolution|rétablissement)`,
      ),
      `${D} (?:m?ttr|to (?:resolution|recovery|repair|full recovery))(?!\\p{L})`,
      tookTo(
        String.raw`resolve|recover(?! (?:the |a |from )?(?:data|file|backup|table|row|node|pod|broker|replica))|fix (?:it|this|the (?:issue|problem|outage|incident))|repair|restore (?:full |normal |all |the )*(?:service|operation|function|access|traffic|availability)|get ${gap(20)}(?:back|working|running)|return to normal`,
        'resolution|recovery|full recovery|restoration',
      ),
      `${incidentNoun}s? (?:was|were|is|had been|has been) (?:only |fully |finally |completely )*(?:${restored}|fixed) ${gap(24)}${soon}${D}`,
      `(?:service|normal operation|operation|functionality|access|availability|traffic)s? (?:was|were|had been|has been) (?:only |fully |finally |completely )*${restored} ${gap(24)}(?:within|in|after) ${D}`,
      `(?:we|team) (?:fully )?(?:resolved|restored|fixed) (?:the (?:issue|problem|outage|incident)|service|it) ${gap(12)}${soon}${D}`,
      `(?:resolved|restored|fixed) ${gap(24)}${D} (?:after|from)`,
      `(?:systems?|services?|site|everything|platform|api|app) (?:was|were) (?:all |fully )*(?:${restored}|healthy again) ${gap(12)}${soon}${D}`,
      `(?:services?|operations?|traffic|everything|systems?|cluster|platform) (?:had )?(?:fully )?(?:resumed|recovered|returned to normal|came back(?: up| online)?) ${gap(12)}${soon}${D}`,
      `recover(?:ed|s)? (?:by )?itself ${gap(12)}${soon}${D}`,
      `(?<!\\p{L})(?:full |complete |total |final )?(?:resolution|recovery|restoration) (?:has )?took (?:us |only |just )*${D}`,
      `${opens}(?:resolved|fixed|restored|recovered) ${soon}${D}`,
      `(?:able|managed) to (?:fully )?(?:resolve|restore|fix|recover) ${gap(24)}(?:within|in|after) ${D}`,
      `^(?:full |complete |total |final )?(?:resolution|resolved?|recovery|recovered|restoration)\\s*[:=]\\s*${D}`,
    ),
  },
  {
    code: 'outage',
    pattern: sources(
      labelled(
        String.raw`(?:(?:total|overall|full|approximate|approx\.?) )?(?:incident|outage|impact|event|disruption|downtime|degradation|customer impact|user impact)(?:'s)? (?:duration|length)|(?:duration|length|time) of (?:the )?(?:${adjectives}${outageNoun}|customer impact|user impact|event)|(?:minutes|hours)(?: of)? (?:downtime|degradation|outage)(?: (?:or|and) (?:downtime|degradation|outage))?|(?:total |overall )?(?:downtime|outage time|outage window|time down|impact time)`,
      ),
      `(?:^|[,;(|/–—] ?|\\b(?:the|its|and) )(?:(?:total|overall|full|approximate|approx\\.?) )?(?:duration|length|dauer|ausfallzeit|durée|duración|duur)${labelEnd}${D}`,
      `(?:incident|outage|issue|problem|bug) (?:impacted|affected|hit) ${gap(40)}for ${total}${D}`,
      `error rates? ${gap(30)}(?:for|over) ${total}${D}`,
      String.raw`\b${adjectives}${outageNoun}(?: \([^)]*\))? ?${gap(40)}(?:lasted|lasting|lasts|ran|continued|persisted|went on|spanned|took) (?:only |just |almost )*(?:for )?${total}${D}`,
      String.raw`(?<!\p{L})(?:which|that|this(?: \p{L}+)?|it|event|issue|problem|failures?|errors?|${outageNoun}) (?:\p{L}+ly )?(?:lasted|persisted|went on|continued) (?:only |just |almost )*(?:for )?${total}${D}`,
      `${D}[- ](?:long )?(?:of )?${adjectives}(?:capacity )?${outageNoun}(?!\\p{L})(?! (?:window|review|report|call|meeting|drill|level|page))`,
      `${outageNoun} (?:of|for|was|totall?ing|time of)(?: just| only)? ${total}${D}`,
      `${outageNoun} ?\\((?:of |for |duration:? )?${D}\\)`,
      `${D} of (?:${adjectives})(?:degraded|reduced|diminished|limited|impaired) (?:${adjectives})(?:service|performance|capacity|availability)`,
      `(?:return(?:ed|ing)|serv(?:ed|ing)|threw|throwing|seeing|show(?:ed|ing)) ${gap(20)}(?:errors?|[45]\\d\\ds?|timeouts?|exceptions?|failures?|blank pages?) ${gap(30)}for ${total}${D}`,
      `(?:reject(?:ed|ing)|refus(?:ed|ing)|dropp(?:ed|ing)|turn(?:ed|ing) away) ${gap(40)}(?:requests|writes|reads|orders|payments|logins|sign-ins|connections|messages|calls|traffic|uploads|customers|users) ${gap(30)}for ${total}${D}`,
      // Only what is longer than the whole contradicts it: how long a fix took is told of a part.
      `(?<!\\p{L})${aFix} took ${gap(20)}${D}`,
      `(?:störung|ausfall|vorfall|unterbrechung|beeinträchtigung) (?:\\p{L}+ ){0,3}?dauerte (?:(?:insgesamt|etwa|rund|circa|knapp|nur|fast|gut|damit|somit|also) ){0,2}${D}`,
      `(?:incident|outage) (?:was|stayed|remained) (?:open|active|ongoing) for ${total}${D}`,
      `\\((?:lasting|lasted|duration:?) ${total}${D}\\)`,
      `(?:for|with|over) a (?:total )?duration of (?:about |around |approximately )?${D}`,
      `^(?:(?:customer|user|business|service) )?impact\\s*[:=]\\s*${D}`,
      `period of ${D} (?:where|when|in which|during which|of ${adjectives}${outageNoun})`,
      `(?:was|were|been|be|is|are|being|stayed|remained|went|became|had) (?:\\p{L}+ly |hard )*${down}(?!\\p{L}) ?${gap(70)}(?:for|during|lasting) ${total}${D}`,
      `${unable} ${gap(70)}for ${total}${D}`,
      `(?:users|customers|clients|visitors|shops|merchants|requests|traffic|tenants|subscribers|players|guests|students|readers|people) ${gap(20)}(?:saw|experienced|received|got|had|faced|suffered) ${gap(60)}for ${total}${D}`,
      `^(?:and |then |so )?for ${total}${D},? ${gap(60)}(?:${unable}|${down}|saw|experienced|received|returned (?:errors|5)|failed)`,
    ),
  },
];

const nearBefore = String.raw`(?:another|additional|further|extra|remaining|first|last|next|past|previous|every|each|per|final|initial|other|coming|following|every other|older than|younger than|longer than|retention|retain(?:ed|s)?|keep(?:s)?|kept|timeout|time-out|ttl|interval|window|delay|threshold|expir\p{L}+|expires?|limit|budget|cache[ds]?|back-?off|sleep|grace period|cooldown|polling|poll|frequency|schedule[ds]?)`;
const nearAfter = String.raw`(?:ago|old|timeouts?|time-out|intervals?|ttl|retention|windows?|maintenance|maintenance window|sla|slo|target|budget|apart|per|cache|limit|threshold|earlier|in advance|cooldown|grace|delay|lag|limit|meeting|call|average|moving|rolling|timer|buffer|polling|poll|wait|lookback|notice|period (?!of|where|when|in which|during)|sessions?|build|deploy|jobs?|rpo|rto|expiry|warning|review|window)`;

/** Durations that are somebody else's: settings, plans, habits, other incidents, parts of a step. */
export const otherMatters: readonly RegExp[] = [
  sources(
    String.raw`(?<!\p{L})${nearBefore}(?: (?:of|is|was|to|for|at|after|set to|in|the|from))* ?(?:the )?${D}`,
    `${D}[- ]?(?:long )?${nearAfter}(?!\\p{L})`,
    `${D} ?\\/ ?${otherDuration}`,
    `${otherDuration} ?\\/ ?${D}`,
    `${D} (?:before|prior to) (?:the|this|it|that) (?:${outageNoun}|deploy|release|alert|start)`,
    `(?:until|in|for|over|within) the (?:last|past|next|first) ${D}`,
  ),
  /\b(?:would|should|might|shall|will|won't|'ll|must|ought|going to|plan(?:s|ned)? to|aim(?:s|ed)? (?:to|for|at)|want(?:s|ed)? to|expected? to|estimated to|supposed to|hope[ds]? to|could (?:have|be|take|last)|can (?:be|take|last)|may (?:have|be|take|last))\b/u,
  /\b(?:usual(?:ly)?|typical(?:ly)?|normally|generally|often|always|on average|average|tends? to|takes|previous(?:ly)?|last time|similar (?:incident|outage|issue)s?|earlier (?:incident|outage)s?|past (?:incident|outage)s?|prior (?:incident|outage)s?|another (?:incident|outage)|next time|in future|in the future|last (?:year|month|week|quarter)|goal|target|slo|sla|objective|promised?|budget|threshold|instead of|rather than|compared (?:to|with)|used to|if|unless|per (?:customer|user|node|pod|host|request|shard|tenant|week|month|year|day)|each (?:customer|user|node|pod|host|request|shard|tenant|time)|rehearsal|drill|game ?day|simulation|scheduled maintenance|planned maintenance|maintenance window|historical(?:ly)?|quarter|this year|so far this)\b/u,
];
