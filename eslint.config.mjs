import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';

const NODE_ONLY = [
  '@nestjs/*',
  '@fastify/*',
  'fastify',
  'typeorm',
  'pg',
  'pg-boss',
  'nestjs-pino',
  'nodemailer',
  '@node-rs/*',
  'rate-limiter-flexible',
];
const WEB_ONLY = ['@angular/*', '@jsverse/*', 'idb'];

/** House §3: which other domain's api each domain's api may call. Arrows point down only. */
const API_ARROWS = {
  practices: [],
  couples: ['practices'],
  pillars: ['couples'],
  dialogues: ['couples'],
  agenda: ['couples', 'dialogues'],
  homework: ['couples', 'pillars', 'dialogues'],
  instruments: ['couples'],
  reports: ['practices', 'couples', 'pillars', 'dialogues', 'homework', 'agenda', 'instruments'],
};
/** House §3: which other domain's rules each domain may use. */
const DOMAIN_ARROWS = {
  dialogues: ['pillars'],
  homework: ['pillars', 'dialogues'],
  instruments: ['pillars'],
  reports: ['pillars'],
};
const domains = Object.keys(API_ARROWS);

export default [
  {
    ignores: [
      '**/dist',
      '**/node_modules',
      '**/.angular',
      '**/coverage',
      '**/.data',
      '**/.nx',
      '**/tmp',
      '**/test-results',
    ],
  },
  ...nx.configs['flat/base'],
  ...nx.configs['flat/typescript'],
  ...nx.configs['flat/angular'].map((c) =>
    c.rules ? { ...c, files: ['**/web/**/*.ts', 'apps/dashboard/**/*.ts'] } : c,
  ),
  ...nx.configs['flat/angular-template'],
  {
    files: ['**/*.ts', '**/*.mjs', '**/*.cjs'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          banTransitiveDependencies: true,
          ignoredCircularDependencies: [['platform-api', 'shared-testing']], // only the platform's own specs look back
          checkDynamicDependenciesExceptions: ['.*'], // a lazy route may sit beside a static import of the same library
          allow: ['^.*/jest\\.(node|angular)\\.cjs$'],
          depConstraints: [
            {
              sourceTag: 'type:kernel',
              onlyDependOnLibsWithTags: ['type:kernel'],
              bannedExternalImports: ['*'],
            },
            {
              sourceTag: 'type:domain',
              onlyDependOnLibsWithTags: ['type:domain', 'type:kernel'],
              allowedExternalImports: ['rrule-temporal'], // pure; summer time is not for us to work out
            },
            {
              sourceTag: 'type:contract',
              onlyDependOnLibsWithTags: ['type:contract', 'type:domain', 'type:kernel'],
              bannedExternalImports: [...NODE_ONLY, ...WEB_ONLY],
            },
            {
              sourceTag: 'type:api',
              onlyDependOnLibsWithTags: ['type:api', 'type:contract', 'type:domain', 'type:kernel'],
              bannedExternalImports: WEB_ONLY,
            },
            {
              sourceTag: 'type:web',
              onlyDependOnLibsWithTags: ['type:web', 'type:contract', 'type:domain', 'type:kernel'],
              bannedExternalImports: NODE_ONLY,
            },
            {
              sourceTag: 'type:app',
              onlyDependOnLibsWithTags: [
                'type:api',
                'type:web',
                'type:contract',
                'type:domain',
                'type:kernel',
                'type:app',
                'type:testing',
              ],
            },
            {
              sourceTag: 'type:testing',
              onlyDependOnLibsWithTags: [
                'type:testing',
                'type:api',
                'type:contract',
                'type:domain',
                'type:kernel',
              ],
            },
            { sourceTag: 'scope:shared', onlyDependOnLibsWithTags: ['scope:shared'] },
            { sourceTag: 'scope:platform', onlyDependOnLibsWithTags: ['scope:platform', 'scope:shared'] },
            ...domains.map((d) => ({
              allSourceTags: [`scope:${d}`, 'type:domain'],
              onlyDependOnLibsWithTags: [
                `scope:${d}`,
                'scope:shared',
                ...(DOMAIN_ARROWS[d] ?? []).map((other) => `domain:${other}`),
              ],
            })),
            ...domains.map((d) => ({
              allSourceTags: [`scope:${d}`, 'type:api'],
              onlyDependOnLibsWithTags: [
                `scope:${d}`,
                'scope:platform',
                'scope:shared',
                'type:contract',
                ...API_ARROWS[d].map((other) => `api:${other}`),
                ...(DOMAIN_ARROWS[d] ?? []).map((other) => `domain:${other}`),
              ],
            })),
            ...domains.map((d) => ({
              allSourceTags: [`scope:${d}`, 'type:web'],
              onlyDependOnLibsWithTags: [`scope:${d}`, 'scope:platform', 'scope:shared', 'type:contract'],
            })),
          ],
        },
      ],
    },
  },
  {
    files: [
      '**/*.spec.ts',
      '**/*.int-spec.ts',
      '**/*.e2e-spec.ts',
      '**/test/**',
      'tools/**',
      '*.config.*',
      '**/jest.*',
      'apps/dashboard-e2e/**',
    ],
    rules: { '@nx/enforce-module-boundaries': 'off' },
  },
  {
    files: ['libs/*/api/**/*.ts'],
    ignores: ['libs/platform/api/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'typeorm',
              importNames: ['DataSource', 'Repository'],
              message: 'One door to the database: TenantDb or IdentityDb of platform/api.',
            },
            {
              name: '@nestjs/typeorm',
              importNames: ['InjectRepository', 'InjectDataSource'],
              message: 'One door: TenantDb.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['libs/**/*.ts', 'apps/**/*.ts', 'migrations/**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  {
    files: ['apps/dashboard/**/*.ts', 'libs/*/web/**/*.ts'],
    rules: {
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'ts', style: 'kebab-case' }],
      '@angular-eslint/prefer-on-push-component-change-detection': 'off', // OnPush is the default in Angular 22
    },
  },
  { files: ['**/*.cts', '**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  ...angular.configs.templateAccessibility.map((c) => ({ files: ['**/*.html'], ...c })),
  {
    // The content security policy blocks style attributes: a class, or a [style.x] binding (which goes through the CSSOM).
    files: ['**/*.html'],
    rules: {
      '@angular-eslint/template/no-inline-styles': ['error', { allowNgStyle: false, allowBindToStyle: true }],
    },
  },
  prettier,
];
