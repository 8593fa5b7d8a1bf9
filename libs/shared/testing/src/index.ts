export {
  aCalendarFeed,
  anAppointment,
  anAppointmentAnswer,
  type AppointmentOverrides,
  noonIn,
  weekly,
} from './appointments';
export { Canaries, type Canary, strayCanaries } from './canaries';
export { aCouple, aRound, type CoupleOverrides, type RoundOverrides, type TestCouple } from './couples';
export {
  aBodyCheck,
  aDay,
  aMark,
  aSentence,
  aVision,
  type DayOverrides,
  type MarkOverrides,
  someRequests,
  someWords,
} from './dialogue-content';
export { aDialogueRoom, aDialogueSeat, type SeatOverrides, type TestDialogue } from './dialogue-rooms';
export { aDialogue, aPaperCode, type DialogueOverrides, raiseFlag } from './dialogues';
export { anInstrument, type InstrumentOverrides, restAtHome } from './instruments';
export {
  aDefinition,
  aLibraryItem,
  anExercise,
  type ExerciseOverrides,
  type LibraryOverrides,
} from './exercises';
export { A_CHOICE, anExport, anExportSchedule } from './exports';
export { aToken, aWebhook, type FullDoors, type TestToken } from './full-doors';
export type { FullExports } from './full-exports';
export type { FullAgenda } from './full-agenda';
export type { FullDialogues } from './full-dialogues';
export { aFullPractice, type FullCouple, type FullPractice } from './full-practice';
export type { FullHomework } from './full-homework';
export type { FullInstruments } from './full-instruments';
export type { FullLeaving } from './full-leaving';
export type { FullProgrammes } from './full-programmes';
export type { FullRounds } from './full-rounds';
export {
  aHomework,
  anEntry,
  aReply,
  aTap,
  type EntryOverrides,
  type HomeworkOverrides,
  type TestHomework,
  todayHere,
} from './homework';
export { manyDialogues } from './many-dialogues';
export { itWith, type OtherProgram, runProgram } from './other-programs';
export { aRoundForEach, type BareCouple, manyCouples, type RoundStory } from './many-couples';
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
export {
  anEnrolment,
  aProgramme,
  type EnrolmentOverrides,
  type ProgrammeOverrides,
  type StepState,
  type TestStep,
} from './programmes';
export { createTestDatabase, type TestDatabase } from './test-database';
export { inPractice, together } from './in-practice';
