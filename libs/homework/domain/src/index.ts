export * from './exercises/exercise';
