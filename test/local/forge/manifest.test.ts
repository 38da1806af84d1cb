import { parseManifest } from '../../../local/forge/manifest';
import { SAMPLE_MANIFEST_TEXT } from '../support/sample-manifest';

test.each<[string, string, RegExp]>([
  [
    'modules that the host does not know',
    SAMPLE_MANIFEST_TEXT.replace(
      '  macro:',
      '  jira:issuePanel: [{ key: panel }]\n  webtrigger: [{ key: hook }]\n  macro:',
    ),
    /The local host does not know the modules jira:issuePanel, webtrigger\. Try them on a real site/,
  ],
  [
    'an interval that Forge does not have',
    SAMPLE_MANIFEST_TEXT.replace('interval: hour', 'interval: fortnight'),
    /The manifest cannot be read: [^]*interval/,
  ],
  ['no modules', SAMPLE_MANIFEST_TEXT.replace('modules:', 'other:'), /The manifest cannot be read: [^]*modules/],
  ['nothing', '', /The manifest cannot be read/],
  ['what is no YAML', 'app: [', /The manifest cannot be read/],
])('a manifest with %s is refused with a sentence', (_name, text, sentence) => {
  expect(() => parseManifest(text)).toThrow(sentence);
});
