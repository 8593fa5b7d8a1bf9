export * from './definitions';
export * from './figure-rows';
export * from './figures-model';
export * from './periods';
