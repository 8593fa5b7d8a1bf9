export * from './answering';
export * from './coach-view';
export * from './outcome';
export * from './round';
