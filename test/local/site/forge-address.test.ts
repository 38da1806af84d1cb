import { readForgeAddress } from '../../../local/site/navigation/forge-address';

const pages = { environmentId: 'e1', spacePages: [{ key: 'space-page', route: 'post-mortems' }, { key: 'other' }] };

test.each([
  ['e1/post-mortems', { moduleKey: 'space-page', rest: '' }],
  ['e1/post-mortems/follow-ups', { moduleKey: 'space-page', rest: '/follow-ups' }],
  ['e1/post-mortems/a/b c', { moduleKey: 'space-page', rest: '/a/b%20c' }],
  ['e2/post-mortems', undefined],
  ['e1/elsewhere', undefined],
  ['e1', undefined],
  ['', undefined],
])('%s', (address, module) => expect(readForgeAddress(pages, address)).toEqual(module));
