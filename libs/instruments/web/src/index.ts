export * from './feature-couple/couple-instruments';
export * from './feature-home/questionnaires-now';
export * from './my.routes';
export * from './staff.routes';
export * from './texts';
