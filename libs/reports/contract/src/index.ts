export * from './exports';
export * from './couple-report';
export * from './leaving';
export * from './practice-report';
export * from './own-data';
