export { Canaries, type Canary, strayCanaries } from './canaries';
export { aCouple, aRound, type CoupleOverrides, type RoundOverrides, type TestCouple } from './couples';
export { aFullPractice, type FullCouple, type FullPractice } from './full-practice';
export type { FullRounds } from './full-rounds';
export { type MailTrap, openMailTrap, type TrappedMail } from './mail-trap';
export {
  aCoach,
  anAdmin,
  aPartner,
  aPerson,
  aPractice,
  aSession,
  ctxFor,
  type PersonOverrides,
  type PracticeOverrides,
  type TestPerson,
  type TestPractice,
} from './people';
export { createTestDatabase, type TestDatabase } from './test-database';
