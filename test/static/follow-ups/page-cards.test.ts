import type { AdfNode } from '../../../src/domain/document/adf-node';
import { findCardPages, pageOfAddress } from '../../../static/app/src/space-page/follow-ups/preview/page-cards';

test.each([
  ['https://site.example/wiki/spaces/PM/pages/123', '123'],
  ['https://site.example/wiki/spaces/PM/pages/123/Checkout+unavailable#Timeline', '123'],
  ['/wiki/pages/123?version=2', '123'],
  ['https://site.example/wiki/spaces/PM/pages/edit-v2/123', null],
  ['https://status.example/incidents/4', null],
  ['', null],
])('the page of %s is %s', (address, pageId) => expect(pageOfAddress(address)).toBe(pageId));

test('each page that stands under a node as a card is found once', () => {
  const card = (url: string): AdfNode => ({ type: 'inlineCard', attrs: { url } });
  const document: AdfNode = {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [card('/wiki/spaces/PM/pages/1'), { type: 'text', text: '/pages/9' }] },
      { type: 'table', content: [{ type: 'tableRow', content: [card('/wiki/spaces/PM/pages/2')] }] },
      { type: 'paragraph', content: [card('/wiki/spaces/PM/pages/1'), card('https://status.example')] },
    ],
  };
  expect(findCardPages(document)).toEqual(['1', '2']);
});
