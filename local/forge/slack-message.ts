import { z } from 'zod';
import { LIMITS } from './slack-limits';

/*
 * Messages to incoming webhooks as Slack's Block Kit reference describes them: the blocks that need nobody's answer.
 */
const textOf = (most: number) =>
  z.strictObject({
    type: z.enum(['mrkdwn', 'plain_text']),
    text: z.string().min(1).max(most),
    emoji: z.boolean().optional(),
    verbatim: z.boolean().optional(),
  });
const plainText = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(most), emoji: z.boolean().optional() });
const id = z.string().max(LIMITS.blockId).optional();

const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(LIMITS.buttonText),
  url: z.url().max(LIMITS.buttonUrl).optional(),
  action_id: id,
  value: z.string().optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().optional(),
});
const section = z
  .strictObject({
    type: z.literal('section'),
    block_id: id,
    text: textOf(LIMITS.sectionText).optional(),
    fields: z.array(textOf(LIMITS.fieldText)).min(1).max(LIMITS.fields).optional(),
    accessory: button.optional(),
    expand: z.boolean().optional(),
  })
  .refine(({ text, fields }) => text !== undefined || fields !== undefined);

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), block_id: id, text: plainText(LIMITS.header) }),
  section,
  z.strictObject({
    type: z.literal('context'),
    block_id: id,
    elements: z.array(textOf(LIMITS.sectionText)).min(1).max(LIMITS.contextElements),
  }),
  z.strictObject({ type: z.literal('divider'), block_id: id }),
  z.strictObject({
    type: z.literal('actions'),
    block_id: id,
    elements: z.array(button).min(1).max(LIMITS.actionElements),
  }),
]);
const MODELLED_BLOCKS: ReadonlySet<string> = new Set(['header', 'section', 'context', 'divider', 'actions']);

const blocks = z.array(block).max(LIMITS.blocks);
const message = z.looseObject({ text: z.string().optional(), blocks: z.array(z.unknown()).optional() });
const anyBlock = z.looseObject({ type: z.string() });

/** What Slack answers to a message that it does not take; nothing to one that it takes. */
export interface SlackRefusal {
  status: 400 | 501;
  text: string;
}

function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // Slack answers what is no JSON as it answers what is no message.
    return undefined;
  }
}

/** Why Slack would not take the body of a request to a webhook; undefined when it would. */
export function refuseMessage(body: string): SlackRefusal | undefined {
  const read = message.safeParse(readJson(body));
  if (!read.success) return { status: 400, text: 'invalid_payload' };
  const { text = '', blocks: given = [] } = read.data;
  const strange = given
    .map((each) => anyBlock.safeParse(each).data?.type)
    .find((type) => type !== undefined && !MODELLED_BLOCKS.has(type));
  if (strange !== undefined)
    return { status: 501, text: `The local host does not model blocks of the type ${strange}` };
  if (text === '' && given.length === 0) return { status: 400, text: 'no_text' };
  return blocks.safeParse(given).success ? undefined : { status: 400, text: 'invalid_blocks' };
}
