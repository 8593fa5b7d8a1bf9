export * from './catalogue';
export * from './instrument-shape';
export * from './my-rounds';
export * from './rounds';
