import { allOpen, presets, readFilter, writeFilter } from '../../static/app/src/space-page/report/report-filter';
import { readPageId } from '../../static/app/src/space-settings/page-reference';

describe('the address of the report', () => {
  it.each(presets.map((preset) => [preset.label, preset.filter] as const))('keeps %s', (_label, filter) => {
    const address = writeFilter(filter);
    expect(readFilter(address.slice(1))).toEqual(filter);
  });

  it('keeps a person', () => {
    const filter = { ...allOpen, owner: '712020:priya-1' };
    expect(readFilter(writeFilter(filter).slice(1))).toEqual(filter);
  });

  it.each(['', '?', '?state=nonsense', '?overdue=maybe'])('%j is as All open', (search) => {
    expect(readFilter(search)).toEqual(allOpen);
  });
});

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
