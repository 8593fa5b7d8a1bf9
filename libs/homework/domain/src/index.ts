// Only stars here: a re-export by name keeps this whole library in every bundle that asks for any of it.
export * from './exercises/body-spots';
export * from './exercises/catalogue';
export * from './exercises/check-exercise';
export * from './exercises/exercise';
export * from './exercises/exercise-problem';
export * from './exercises/occasion-count';
