export * from './gifts';
export * from './lists';
export * from './my-dialogues';
export * from './parts';
export * from './planning';
export * from './room';
