import * as z from 'zod/mini';
import { TwoLanguages } from './exercises';
import { Scope } from './parts';

const Id = z.string().check(z.maxLength(40));
const AskedParts = {
  id: Id,
  label: TwoLanguages,
  required: z.optional(z.boolean()),
  private: z.optional(z.boolean()),
};
const Choices = z.array(z.object({ id: Id, label: TwoLanguages })).check(z.maxLength(60));
const Cards = z.array(z.object({ id: Id, title: TwoLanguages, text: TwoLanguages })).check(z.maxLength(40));

const InputShape = z.discriminatedUnion('kind', [
  z.object({ ...AskedParts, kind: z.literal('body-map'), most: z.number() }),
  z.object({
    ...AskedParts,
    kind: z.literal('words'),
    choices: Choices,
    most: z.number(),
    own: z.boolean(),
  }),
  z.object({ ...AskedParts, kind: z.literal('choice'), choices: Choices }),
  z.object({ ...AskedParts, kind: z.literal('line'), most: z.number() }),
  z.object({ ...AskedParts, kind: z.literal('text'), most: z.number() }),
  z.object({ ...AskedParts, kind: z.literal('slider'), low: TwoLanguages, high: TwoLanguages }),
  z.object({ ...AskedParts, kind: z.literal('minutes') }),
  z.object({ ...AskedParts, kind: z.literal('tick') }),
  z.object({ ...AskedParts, kind: z.literal('consent') }),
  z.object({ ...AskedParts, kind: z.literal('breathing'), seconds: z.number(), perMinute: z.number() }),
  z.object({ ...AskedParts, kind: z.literal('cards'), cards: Cards, choices: Choices }),
  z.object({ ...AskedParts, kind: z.literal('source') }),
]);

const Captions = z.optional(
  z
    .array(z.object({ from: z.number(), to: z.number(), text: z.string().check(z.maxLength(500)) }))
    .check(z.maxLength(2_000)),
);
const VideoShape = z.object({
  url: z.string().check(z.maxLength(500)),
  captions: z.object({ nl: Captions, en: Captions }),
});

const StepShape = z.object({
  id: Id,
  title: TwoLanguages,
  text: TwoLanguages,
  seconds: z.optional(z.number()),
  video: z.optional(VideoShape),
  inputs: z.array(InputShape).check(z.maxLength(20)),
  weeks: z.optional(z.array(z.number()).check(z.maxLength(26))),
  optional: z.optional(z.boolean()),
});

const RhythmShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('once') }),
  z.object({ kind: z.literal('daily'), days: z.number() }),
  z.object({ kind: z.literal('weekly'), times: z.number(), weeks: z.number() }),
]);

const DoneShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('entries'), atLeast: z.number(), of: z.number() }),
  z.object({ kind: z.literal('reply-read') }),
  z.object({ kind: z.literal('answered'), input: Id }),
]);

const BridgeShape = z.object({
  after: z.array(z.number()).check(z.maxLength(20)),
  text: TwoLanguages,
  dialogue: z.nullable(z.string().check(z.maxLength(40))),
  level: z.optional(z.number()),
});

/**
 * An exercise as it comes from the editor: every part of the right kind, so that the domain's `checkExercise` can judge it.
 * Whether its values make sense (a done rule that can come true), that check says; what is not named here is left out.
 */
export const ExerciseShape = z.object({
  way: z.string().check(z.maxLength(40)),
  title: TwoLanguages,
  summary: TwoLanguages,
  who: z.array(z.string().check(z.maxLength(20))).check(z.maxLength(5)),
  minutes: z.number(),
  rhythm: RhythmShape,
  remindAt: z.optional(z.string().check(z.maxLength(10))),
  steps: z.array(StepShape).check(z.maxLength(30)),
  bodySliders: z.boolean(),
  scope: Scope,
  bridge: z.optional(BridgeShape),
  done: DoneShape,
  safety: z.array(TwoLanguages).check(z.maxLength(5)),
  waitsWhileFlagged: z.optional(z.boolean()),
  pillars: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(9)),
});
export type ExerciseShape = z.infer<typeof ExerciseShape>;
