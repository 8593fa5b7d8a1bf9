export * from './coach.routes';
export * from './doing-texts';
export * from './feature-couple-homework/couple-homework';
export * from './homework-texts';
export * from './my.routes';
export * from './now-texts';
