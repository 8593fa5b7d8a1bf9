module.exports = {
  projects: ['<rootDir>/apps/*/jest.config.cjs', '<rootDir>/libs/*/*/jest.config.cjs'],
  maxWorkers: 2,
};
