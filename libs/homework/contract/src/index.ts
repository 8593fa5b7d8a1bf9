export * from './attention';
export * from './exercise-editing';
export * from './exercise-shape';
export * from './exercises';
export * from './giving';
export * from './my-homework';
export * from './parts';
export * from './programmes';
