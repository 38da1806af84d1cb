import type { LimitTable } from '../limits/limit';
import { valuesOf } from '../limits/limit';

const BLOCKS = 'Slack: Block Kit reference';
const beyond = '400 `invalid_blocks`';

/** Limits of messages to Slack's incoming webhooks. */
export const SLACK_LIMITS = {
  blocks: { value: 50, unit: 'blocks', of: 'a message', beyond, source: BLOCKS },
  header: { value: 150, unit: 'characters', of: 'a header', beyond, source: BLOCKS },
  sectionText: { value: 3_000, unit: 'characters', of: 'the text of a section', beyond, source: BLOCKS },
  fields: { value: 10, unit: 'fields', of: 'a section', beyond, source: BLOCKS },
  fieldText: { value: 2_000, unit: 'characters', of: 'the text of a field', beyond, source: BLOCKS },
  contextElements: { value: 10, unit: 'texts', of: 'a context', beyond, source: BLOCKS },
  actionElements: { value: 25, unit: 'buttons', of: 'an actions block', beyond, source: BLOCKS },
  buttonText: { value: 75, unit: 'characters', of: 'the text of a button', beyond, source: BLOCKS },
  buttonUrl: { value: 3_000, unit: 'characters', of: 'the address of a button', beyond, source: BLOCKS },
  blockId: { value: 255, unit: 'characters', of: 'the id of a block or action', beyond, source: BLOCKS },
} as const satisfies LimitTable;

export const LIMITS = valuesOf(SLACK_LIMITS);
