export * from './repeat-rule';
