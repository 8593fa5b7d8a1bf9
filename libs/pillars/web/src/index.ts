export * from './coach.routes';
export * from './data/coach-texts';
export * from './data/partner-texts';
export * from './feature-couple/couple-pillars';
export * from './feature-home/home-page';
export * from './feature-outcome/outcome-page';
export * from './feature-today/today-page';
export * from './partner.routes';
