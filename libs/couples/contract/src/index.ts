export * from './access-log';
export * from './couple';
export * from './couple-import';
