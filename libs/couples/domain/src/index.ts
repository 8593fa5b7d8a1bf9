export * from './addresses';
export * from './dossier-merge';
export * from './import-cells';
export * from './import-columns';
export * from './import-rows';
export * from './import-text';
