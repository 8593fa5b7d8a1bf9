export * from './instrument/answers';
export * from './instrument/expression';
export * from './instrument/instrument';
