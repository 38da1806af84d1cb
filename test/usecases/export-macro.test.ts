import { accountIdOf } from '../../local/people';
import { parseAdf } from '../../src/domain/document/parse-adf';
import { schemaErrors } from '../support/adf-schema';
import { createPage } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite, operation, readyPostMortem, valueOf } from '../support/app-site';

let app: AppSite;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
});
afterEach(() => app.close());

test.each(['pdf', 'word', 'other'] as const)(
  'a published post-mortem is exported as real content (%s)',
  async (type) => {
    const { postMortem } = await readyPostMortem(app);
    const { pageId, version } = postMortem;
    valueOf(await app.ask('moderator', 'publishNotes', { operationId: operation(900), pageId, version }));
    const exported = await app.site.exportMacro('reader', pageId, type);
    expect(schemaErrors(exported)).toEqual([]);
    const text = JSON.stringify(exported);
    expect(text).not.toContain('com.atlassian.ecosystem');
    expect(text).toContain('Post-mortem, SEV-2, published');
    expect(text).toContain('TTR 1 h 12 min');
    expect(text).toContain(accountIdOf('owner'));
  },
);

test('an ordinary page with the macro says that it is none yet', async () => {
  const { postMortem } = await readyPostMortem(app);
  const body = parseAdf(app.bodyOf(postMortem.pageId));
  const copy = await createPage(app, { title: 'Copy', body });
  expect(JSON.stringify(await app.site.exportMacro('agent', copy, 'word'))).toContain(
    'This page is no post-mortem yet.',
  );
});
