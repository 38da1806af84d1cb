import { lineOf } from '../../../src/domain/document/plain-text';
import { markMentions, splitMentions } from '../../../src/domain/document/mention-marks';
import { p } from '../../support/adf-builders';

const mention = { type: 'mention', attrs: { id: 'acc-1', text: '' } };

test.each([
  ['words alone', p('Agent on duty'), [{ text: 'Agent on duty' }]],
  ['a mention among words', p('By ', mention, ' today'), [{ text: 'By ' }, { personId: 'acc-1' }, { text: ' today' }]],
  ['two mentions', p(mention, mention), [{ personId: 'acc-1' }, { personId: 'acc-1' }]],
  ['words that hold the marks themselves', p('\ue000acc-2\ue001'), [{ text: 'acc-2' }]],
  [
    'a name that came with the mention',
    p({ ...mention, attrs: { id: 'acc-1', text: '@Ben' } }),
    [{ personId: 'acc-1' }],
  ],
])('%s', (_why, node, pieces) => {
  expect(splitMentions(lineOf(markMentions(node)))).toEqual(pieces);
});
