export * from './coach.routes';
export * from './doing-texts';
export * from './homework-texts';
export * from './my.routes';
export * from './now-texts';
