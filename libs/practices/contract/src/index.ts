export * from './account';
export * from './fields';
export * from './invitation';
export * from './partner-invitation';
export * from './practice';
export * from './session';
