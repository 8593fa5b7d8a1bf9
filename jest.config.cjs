module.exports = {
  projects: ['<rootDir>/apps/*/jest.config.cjs', '<rootDir>/libs/*/*/jest.config.cjs'],
  maxWorkers: 2,
  workerIdleMemoryLimit: '1.5GB', // modules of a suite stay in the worker's memory: a new one takes over in time
  testTimeout: 60_000, // read from here only; a project's own is ignored
};
