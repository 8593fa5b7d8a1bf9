export * from './coach.routes';
export * from './partner.routes';
