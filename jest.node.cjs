/** API, contract and domain projects: native ES modules, swc, no DOM. Needs node --experimental-vm-modules. */
const path = require('node:path');

module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{src,test}/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'mjs', 'js', 'json'],
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  moduleNameMapper: {
    '^@tweespraak/migrations$': path.join(__dirname, 'migrations/src/index.ts'),
    '^@tweespraak/(.+)$': path.join(__dirname, 'libs/$1/src/index.ts'),
  },
};
