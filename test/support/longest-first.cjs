const { default: TestSequencer } = require('@jest/test-sequencer');

/** Files that take a minute and more, the longest first. Where one is started last, the other cores wait for it. */
const longest = [
  'test/simulation/planted-bugs.test.ts',
  'test/simulation/command.test.ts',
  'test/simulation/crash-points.test.ts',
  'test/e2e/surfaces/macro-surfaces.test.ts',
  'test/e2e/surfaces/space-surfaces.test.ts',
  'test/e2e/post-mortem-story.test.ts',
  'test/e2e/space-story.test.ts',
  'test/domain/document/laws-',
];

/** As Jest sorts, but for the longest: a clean checkout has no times of an earlier run to go by, only sizes of files. */
module.exports = class LongestFirst extends TestSequencer {
  sort(tests) {
    const placeOf = ({ path }) => {
      const place = longest.findIndex((name) => path.replaceAll('\\', '/').includes(name));
      return place === -1 ? longest.length : place;
    };
    return [...super.sort(tests)].sort((one, other) => placeOf(one) - placeOf(other));
  }
};
