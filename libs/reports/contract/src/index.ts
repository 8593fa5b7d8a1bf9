export * from './exports';
export * from './couple-report';
