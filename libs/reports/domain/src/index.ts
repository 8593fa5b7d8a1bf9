export * from './definitions';
export * from './fhir';
export * from './figure-rows';
export * from './figures-model';
export * from './periods';
