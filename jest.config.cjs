// Everything runs through here, the browser story included: `npm test` is the one door.
module.exports = {
  // Holds what sites are asked and answer against Atlassian's description, and says at the end what was held.
  testEnvironment: '<rootDir>/test/support/listening-environment.ts',
  globalSetup: '<rootDir>/test/support/openapi/begin-run.ts',
  globalTeardown: '<rootDir>/test/support/openapi/end-run.ts',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.tsx?$': ['ts-jest', { tsconfig: 'tsconfig.test.json', diagnostics: false }],
    '^.+\\.m?js$': '<rootDir>/test/support/transform-esm.cjs',
  },
  // Published without a CommonJS entry; the transform turns it into one.
  moduleNameMapper: { '^confluence\\.js$': '<rootDir>/node_modules/confluence.js/dist/index.js' },
  transformIgnorePatterns: [],
  // Jest leaves one core to others as a rule; on two cores that is half of them.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  testTimeout: 20_000,
};
