export * from './calendar-feed';
export * from './my-appointments';
export * from './occurrences';
export * from './parts';
export * from './planning';
export * from './preview';
