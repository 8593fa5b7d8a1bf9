export * from './agenda.routes';
export * from './feature-couple/couple-agenda';
export * from './feature-home/next-visit';
export * from './feature-today/today-appointments';
export * from './now-texts';
export * from './texts';
