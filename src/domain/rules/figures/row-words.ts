import type { MilestoneKind } from '../../document/post-mortem-document';

/**
 * Words of rows that may tell a milestone though they are not marked as it. Wider than what reading takes for one: here they only bear a
 * figure out, never say that it is wrong.
 */
const words: Readonly<Record<MilestoneKind, RegExp>> = {
  started:
    /\b(?:start\w*|beg[aiu]n\w*|onset|first|fail\w*|errors?|down|unavailable|crash\w*|outage|spike\w*|drops?|expire[sd]?|full|broke\w*|stop(?:s|ped)|deploy\w*|releas\w*|merged|roll(?:s|ed)? out|upgrad\w*|applied|pushed|changed?)\b/iu,
  detected:
    /\b(?:alert\w*|alarm\w*|paged?|pager\w*|notic\w*|detect\w*|report\w*|discover\w*|complain\w*|realis\w*|realiz\w*|tickets?|customers?|users?|sees?|saw|aware|inform\w*|notified|investigat\w*)\b/iu,
  alerted: /\b(?:alert\w*|alarm\w*|paged?|pager\w*|notif\w*|monitor\w*|inform\w*|report\w*|call(?:s|ed)?)\b/iu,
  acknowledged:
    /\b(?:ack\w*|respond\w*|investigat\w*|joins?|joined|looks?|looking|picks?|on-?call|declared?|opened)\b/iu,
  mitigated:
    /\b(?:mitigat\w*|roll(?:s|ed)? back|rollback|revert\w*|recover\w*|restor\w*|fix\w*|work(?:s|ing)|drops?|normal|healthy|back|up|fail(?:s|ed)? over|drain\w*|restart\w*|scaled|reduc\w*|subsid\w*|improv\w*|disabled)\b/iu,
  resolved:
    /\b(?:resol\w*|recover\w*|restor\w*|fix\w*|normal|healthy|back|up|operational|clos\w*|confirm\w*|complete\w*|done|over|end\w*|all[ -]clear|available|works?|working|empty|green|again|finish\w*|reverted|verified|ok)\b/iu,
};

/** What is begun or tried is not over. */
const notOver =
  /\b(?:beg[aiu]n\w*|start(?:s|ed|ing)?|attempt\w*|tr(?:y|ies|ied|ying)|initiat\w*|plan\w*|prepar\w*|investigat\w*|will)\b/iu;
const ends: ReadonlySet<MilestoneKind> = new Set(['mitigated', 'resolved']);

export function mayTell(text: string, kind: MilestoneKind): boolean {
  return words[kind].test(text) && !(ends.has(kind) && notOver.test(text));
}
