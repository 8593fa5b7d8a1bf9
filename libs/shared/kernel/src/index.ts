export * from './clock';
export * from './domain-error';
export * from './email';
export * from './ids';
export * from './local-date';
export * from './locale';
export * from './zoned-instant';
