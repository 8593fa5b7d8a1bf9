const node = require('../../../jest.node.cjs');

module.exports = {
  ...node,
  displayName: 'instruments-api',
  testMatch: ['<rootDir>/src/**/*.{spec,int-spec}.ts'],
  setupFilesAfterEnv: ['<rootDir>/../../../jest.node.setup.mjs'],
  globalSetup: '<rootDir>/../../../tools/jest-global-setup.mjs',
  globalTeardown: '<rootDir>/../../../tools/jest-global-teardown.mjs',
  testTimeout: 60_000,
};
