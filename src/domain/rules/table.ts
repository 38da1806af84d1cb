import { actionsRules } from './actions';
import { causeRules } from './cause';
import { conclusionRules } from './conclusion';
import { detailsRules } from './details';
import { lessonsRules } from './lessons';
import { overviewRules } from './overview';
import { peopleRules } from './people';
import type { Rule } from './rule';
import { timelineRules } from './timeline';

/** Every rule. A group more is a file and a line here. */
export const rules: readonly Rule[] = [
  ...overviewRules,
  ...detailsRules,
  ...peopleRules,
  ...timelineRules,
  ...causeRules,
  ...lessonsRules,
  ...actionsRules,
  ...conclusionRules,
];
