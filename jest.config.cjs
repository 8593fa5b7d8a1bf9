module.exports = {
  projects: ['<rootDir>/apps/*/jest.config.cjs', '<rootDir>/libs/*/*/jest.config.cjs'],
  maxWorkers: 2,
  testTimeout: 60_000, // read from here only; a project's own is ignored
};
