export * from './access.routes';
export * from './couples.routes';
export * from './feature-couple/couple-dossier';
export * from './feature-couple/couple-people';
export * from './texts';
