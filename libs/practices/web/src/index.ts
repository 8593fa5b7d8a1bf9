export * from './account.routes';
export * from './practice.routes';
export * from './public.routes';
