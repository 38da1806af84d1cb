import { actionWordingRules } from './action-wording';
import { actionsRules } from './actions';
import { causeRules } from './cause';
import { conclusionRules } from './conclusion';
import { courseRules } from './course';
import { detailsRules } from './details';
import { figuresRules } from './figures';
import { lessonsRules } from './lessons';
import { overviewRules } from './overview';
import { peopleRules } from './people';
import { placeholderRules } from './placeholder';
import { repeatRules } from './repeat';
import type { RuleRow } from './rule';
import { timelineRules } from './timeline';

/** The rules that need no grammar: light enough for the browser, which checks with them after every change. */
export const structuralRules: readonly RuleRow[] = [
  ...overviewRules,
  ...detailsRules,
  ...peopleRules,
  ...timelineRules,
  ...figuresRules,
  ...causeRules,
  ...lessonsRules,
  ...actionsRules,
  ...actionWordingRules,
  ...conclusionRules,
  ...courseRules,
  ...repeatRules,
  ...placeholderRules,
];
