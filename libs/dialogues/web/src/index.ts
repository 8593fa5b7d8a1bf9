export * from './room.routes';
export * from './texts';
