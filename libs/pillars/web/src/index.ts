export * from './coach.routes';
export * from './data/coach-texts';
export * from './feature-couple/couple-pillars';
export * from './partner.routes';
