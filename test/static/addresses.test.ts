import { readPageId } from '../../static/app/src/space-settings/page-reference';

describe('the page in a pasted link', () => {
  it.each([
    ['https://acme.example/wiki/spaces/PM/pages/123456/Post-mortems', '123456'],
    ['https://acme.example/wiki/spaces/PM/pages/123456', '123456'],
    ['https://acme.example/wiki/spaces/PM/pages/edit-v2/123456', '123456'],
    ['https://acme.example/wiki/pages/viewpage.action?pageId=123456', '123456'],
    ['https://acme.example/wiki/spaces/PM/pages/123456#Overview', '123456'],
    ['123456', '123456'],
    ['Post-mortems 2026', null],
    ['2026 in review', null],
    ['', null],
  ])('%j names %j', (typed, expected) => {
    expect(readPageId(typed)).toBe(expected);
  });
});
