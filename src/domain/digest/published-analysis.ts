import type { MilestoneKind, PostMortemDocument } from '../document/post-mortem-document';
import { milestoneKinds } from '../document/post-mortem-document';
import type { MetricCode } from '../metrics';
import { metricPairs, milestoneOf, minutesBetween } from '../metrics';
import { isTimelineWhole } from '../policy/deadlines';
import type { CauseWords } from '../repeats/cause-words';
import { causeWords } from '../repeats/cause-words';
import { rootCauses } from '../rules/root-causes';

/** What the page told when its notes were published: figures and repeats are counted from it without reading pages again. */
export interface PublishedAnalysis {
  /** Instants, ISO 8601 in UTC, of those that the timeline had. */
  milestones: Partial<Record<MilestoneKind, string>>;
  hasFacts: boolean;
  causes: CauseWords;
  trigger: CauseWords;
}

export function analysisOf(document: PostMortemDocument): PublishedAnalysis {
  const { timeline, trigger } = document;
  return {
    milestones: Object.fromEntries(
      milestoneKinds.flatMap((kind) => {
        const at = milestoneOf(timeline, kind)?.occurredAt;
        return at === undefined ? [] : [[kind, at]];
      }),
    ),
    hasFacts: isTimelineWhole(timeline),
    causes: causeWords(rootCauses(document)),
    trigger: causeWords(trigger === null ? [] : [trigger]),
  };
}

/** Minutes of each metric whose milestones are both known. */
export type Figures = Partial<Record<MetricCode, number>>;

export function figuresOf({ milestones }: Pick<PublishedAnalysis, 'milestones'>): Figures {
  return Object.fromEntries(
    metricPairs.flatMap(({ code, from, to }) => {
      const [begun, ended] = [milestones[from], milestones[to]];
      return begun === undefined || ended === undefined ? [] : [[code, minutesBetween(begun, ended)]];
    }),
  );
}
