// Only stars here: a re-export by name keeps this whole library in every bundle that asks for any of it.
export * from './exercises/body-spots';
export * from './exercises/catalogue';
export * from './exercises/check-exercise';
export * from './exercises/exercise';
export * from './exercises/exercise-problem';
export * from './exercises/occasion-count';
export * from './diary/own-figures';
export * from './exercises/answers';
export * from './exercises/check-answer';
export * from './exercises/trim';
export * from './rhythm/bridge-due';
export * from './rhythm/occasions';
export * from './rhythm/plain-dose';
export * from './rhythm/progress';
export * from './sharing/sharing';
export * from './attention/attention';
export * from './attention/attention-queue';
