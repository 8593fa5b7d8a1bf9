export * from './addresses';
export * from './import-columns';
export * from './import-rows';
export * from './import-text';
