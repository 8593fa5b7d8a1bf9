module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { pathNot: '\\.entity\\.ts$' } },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^libs/[^/]+/domain/', pathNot: '\\.spec\\.ts$|^libs/[^/]+/domain/test/' },
      // Recurrence is a calculation of its own, pure too; the lint rule lets it in by name.
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'], pathNot: 'node_modules/rrule-temporal/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
  },
};
