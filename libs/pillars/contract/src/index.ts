export * from './answering';
export * from './coach-view';
export * from './draft-key';
export * from './outcome';
export * from './round';
