export * from './account';
export * from './fields';
export * from './invitation';
export * from './partner-invitation';
export * from './pin-rules';
export * from './practice';
export * from './session';
export * from './shared-phone';
