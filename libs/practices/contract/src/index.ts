export * from './account';
export * from './fields';
export * from './invitation';
export * from './practice';
export * from './session';
