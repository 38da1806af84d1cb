import { standingClock } from '../../../local/clock';
import { createSite } from '../../../local/create-site';
import type { Site } from '../../../local/create-site';
import { createInProcessRunner } from '../../../local/forge/runtime/in-process-runner';
import { sampleManifest } from './sample-manifest';

export interface Answer {
  status: number;
  body: Record<string, unknown>;
  headers: Headers;
}

/** A site without an app that does anything, and short ways to ask its REST API. */
export function openRestSite() {
  let counter = 0;
  const site: Site = createSite({
    store: { kind: 'memory' },
    app: { manifest: sampleManifest, runner: createInProcessRunner({}) },
    clock: standingClock('2026-01-05T09:00:00Z'),
    ids: () => `id-${(counter += 1)}`,
  });
  const spaceId = (key: string): string => site.confluence.spaces.findByKey(key)?.id ?? '';

  async function ask(person: string | null, method: string, path: string, body?: unknown): Promise<Answer> {
    const init = {
      method,
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    };
    const response = await site.fetchAs(person, path, init);
    const text = await response.text();
    return {
      status: response.status,
      body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
      headers: response.headers,
    };
  }

  async function createPage(overrides: Record<string, unknown> = {}, person = 'admin'): Promise<string> {
    counter += 1;
    const { status, body } = await ask(person, 'POST', '/wiki/api/v2/pages', {
      spaceId: spaceId('PM'),
      title: `Page ${counter}`,
      ...overrides,
    });
    if (status !== 200) throw new Error(`The page was not created: ${JSON.stringify(body)}`);
    return String(body['id']);
  }

  return { site, ask, createPage, spaceId };
}

export const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
export const adfBody = (...content: unknown[]) => ({
  representation: 'atlas_doc_format',
  value: JSON.stringify({ type: 'doc', version: 1, content }),
});
