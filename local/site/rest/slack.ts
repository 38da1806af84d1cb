import { z } from 'zod';
import { jsonBody, requestJson } from './request';

const text = z.object({ type: z.enum(['mrkdwn', 'plain_text']), text: z.string() });
const button = z.object({ text, url: z.string().optional() });
const block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('header'), text }),
  z.object({
    type: z.literal('section'),
    text: text.optional(),
    fields: z.array(text).optional(),
    accessory: button.optional(),
  }),
  z.object({ type: z.literal('context'), elements: z.array(text) }),
  z.object({ type: z.literal('divider') }),
  z.object({ type: z.literal('actions'), elements: z.array(button) }),
]);
const messageSchema = z.object({
  text: z.string().optional(),
  mrkdwn: z.boolean().optional(),
  blocks: z.array(block).optional(),
});

/** How Slack is, and what it then does with a message. */
export const SLACK_STATES = {
  well: 'takes every message',
  busy: 'is too busy: answers 429 and asks to be left alone for a minute',
  gone: 'knows the webhook no more: answers 404',
  down: 'is down: answers 503, and nothing arrives',
  unheard: 'takes the message, but its answer is lost: the app sees 500',
} as const;
export type SlackState = keyof typeof SLACK_STATES;

const state = z.enum(['well', 'busy', 'gone', 'down', 'unheard']);
const outboxSchema = z.object({
  messages: z.array(
    z.object({ at: z.string(), body: z.string().transform((body) => messageSchema.parse(JSON.parse(body))) }),
  ),
  slack: state,
});

export type SlackText = z.output<typeof text>;
export type SlackBlock = z.output<typeof block>;
export type SlackButton = z.output<typeof button>;
export type SlackChannel = z.output<typeof outboxSchema>;
export type SlackMessage = SlackChannel['messages'][number];

/** What arrived in the channel, oldest first, and how Slack is. */
export const getSlackChannel = (): Promise<SlackChannel> => requestJson(outboxSchema, '/_host/outbox');

export const setSlackState = (to: SlackState): Promise<unknown> =>
  requestJson(z.object({ slack: state }), '/_host/slack', jsonBody('POST', { state: to }));
