const node = require('../../jest.node.cjs');

module.exports = {
  ...node,
  displayName: 'api',
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/e2e/**/*.e2e-spec.ts'],
  setupFilesAfterEnv: ['<rootDir>/../../jest.node.setup.mjs'],
  globalSetup: '<rootDir>/../../tools/jest-global-setup.mjs',
  globalTeardown: '<rootDir>/../../tools/jest-global-teardown.mjs',
  testTimeout: 60_000,
};
