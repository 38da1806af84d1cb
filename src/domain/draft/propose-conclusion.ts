import { isCommitted } from '../action-item';
import type { ActionItem } from '../action-item';
import type { DraftedDocument } from '../draft';
import { metricsOf, milestoneOf } from '../metrics';
import type { MetricCode } from '../metrics';
import { writtenTime } from '../document/times/written-time';
import { writtenDuration } from '../written-duration';

/** What a conclusion is drafted from. */
export interface ConclusionBasis {
  draft: Pick<DraftedDocument, 'timeline' | 'whyChains' | 'contributingFactors' | 'trigger'>;
  actionItems: readonly Pick<ActionItem, 'status' | 'kind'>[];
  /** Who was affected, as the details say it; empty when not said. */
  impact: string;
  /** IANA zone of the page. */
  timeZone: string;
}

/**
 * A first version of the conclusion, in paragraphs: when it was and how long it took, what made it possible, what follows. Only
 * what the notes say; a part that they do not say is left out. The list of action items is added by publishing.
 */
export function proposeConclusion(basis: ConclusionBasis): string[] {
  return [sayCourse(basis), sayCauses(basis.draft), sayItems(basis.actionItems)].filter((words) => words !== '');
}

const courseWords: readonly (readonly [MetricCode, string])[] = [
  ['TTD', 'detected'],
  ['TTM', 'mitigated'],
  ['TTR', 'resolved'],
];

function sayCourse({ draft, impact, timeZone }: ConclusionBasis): string {
  const started = milestoneOf(draft.timeline, 'started');
  if (started === undefined) return sentence(impact);
  const metrics = metricsOf(draft.timeline);
  const steps = courseWords.flatMap(([code, words]) => {
    const minutes = metrics.find((metric) => metric.code === code)?.minutes;
    return minutes === undefined || minutes < 0 ? [] : [`${words} after ${writtenDuration(minutes)}`];
  });
  const began = `It started at ${writtenTime(started.occurredAt, timeZone)}`;
  return [sentence([began, joined(steps, 'was ')].filter((part) => part !== '').join(', ')), sentence(impact)]
    .filter((part) => part !== '')
    .join(' ');
}

function sayCauses({ whyChains, contributingFactors, trigger }: ConclusionBasis['draft']): string {
  const roots = [...new Set(whyChains.flatMap(({ whys }) => whys.at(-1) ?? []))];
  const parts = [
    labelled(roots.length > 1 ? 'Root causes' : 'Root cause', roots),
    labelled(contributingFactors.length > 1 ? 'Contributing factors' : 'Contributing factor', contributingFactors),
    labelled('Trigger', trigger === null ? [] : [trigger]),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function sayItems(items: ConclusionBasis['actionItems']): string {
  const committed = items.filter(isCommitted);
  if (committed.length === 0) return '';
  const preventing = committed.filter(({ kind }) => kind === 'prevent' || kind === 'mitigate').length;
  const follow = committed.length === 1 ? 'One action item follows' : `${committed.length} action items follow`;
  const aim = preventing === 0 ? '' : `, ${preventing} of them to prevent this or to soften it`;
  return `${follow} from this${committed.length === 1 ? '' : aim}.`;
}

function labelled(label: string, texts: readonly string[]): string {
  const said = texts.map((text) => text.trim().replace(/[.;]+$/u, '')).filter((text) => text !== '');
  return said.length === 0 ? '' : `${label}: ${said.join('; ')}.`;
}

function joined(parts: readonly string[], before: string): string {
  if (parts.length === 0) return '';
  const last = parts.at(-1) ?? '';
  return before + (parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`);
}

function sentence(words: string): string {
  const said = words.trim();
  return said === '' || /[.!?…]$/u.test(said) ? said : `${said}.`;
}
