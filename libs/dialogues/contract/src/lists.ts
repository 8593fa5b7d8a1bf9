import * as z from 'zod/mini';
import { OwnLine, Ten } from './parts';

export const Box = z.enum(['wish', 'now', 'before', 'always-wanted', 'fun']);
export type Box = z.infer<typeof Box>;
const Weight = z.nullable(z.int().check(z.gte(1), z.lte(5)));

export const Mark = z.object({
  sameAs: z.nullable(z.uuid()),
  agreed: z.boolean(),
  importance: Weight,
  top: z.boolean(),
  hard: z.boolean(),
});
export type Mark = z.infer<typeof Mark>;

/** A sentence of the list. The other's appear when both lists are ready, all at once; their marks when both have rated. */
export const ListSentence = z
  .object({
    id: z.uuid(),
    mine: z.boolean(),
    box: Box,
    text: z.string(),
    weight: Weight,
    myMark: z.nullable(Mark),
    theirMark: z.nullable(Mark),
  })
  .check(z.meta({ id: 'ListSentence' }));
export type ListSentence = z.infer<typeof ListSentence>;

/** GET /api/rooms/:dialogueId/list (partner; vision, caring behaviours, fun). */
export const DialogueList = z
  .object({
    sentences: z.array(ListSentence),
    iAmReady: z.boolean(),
    open: z.boolean(),
    iHaveRated: z.boolean(),
    rated: z.boolean(),
  })
  .check(z.meta({ id: 'DialogueList' }));
export type DialogueList = z.infer<typeof DialogueList>;

/**
 * POST /api/rooms/:dialogueId/list (partner, while I am not ready). Problems (422): `list.open` (both have seen it),
 * `list.ready` (take back ready first), `list.box` (another kind of list), `list.full`, `dialogue.<why>`. Answers {id}.
 */
export const NewSentenceBody = z.object({ box: Box, text: OwnLine, weight: Weight });
export type NewSentenceBody = z.infer<typeof NewSentenceBody>;
export const NewSentence = z.object({ id: z.uuid() }).check(z.meta({ id: 'NewSentence' }));
export type NewSentence = z.infer<typeof NewSentence>;

/** PATCH and DELETE /api/rooms/:dialogueId/list/:sentenceId (owner, while not ready). Problems as for POST. 204 */
export const SentenceChanges = z.object({ text: z.optional(OwnLine), weight: z.optional(Weight) });
export type SentenceChanges = z.infer<typeof SentenceChanges>;

/**
 * PUT /api/rooms/:dialogueId/list/:sentenceId/mark (partner, once open; of any sentence, also one's own). Problems (422):
 * `list.closed` (not open yet), `list.ready` (I have rated), `list.open` (both have), `list.same-as` (not one of mine). 204
 */
export const MarkBody = Mark;
export type MarkBody = z.infer<typeof MarkBody>;

/**
 * PUT /api/rooms/:dialogueId/list/ready and …/rated (partner): can be taken back until the other is ready too. The room's own
 * move `ready` at a step with a list does the same in one go. Problems (422): `list.not-complete` (details.problems: the
 * domain's ListProblem codes), `list.closed`, `list.open` (too late to take back), `list.handed-in` (the room went on). 204
 */
export const ReadyBody = z.object({ ready: z.boolean() });
export type ReadyBody = z.infer<typeof ReadyBody>;

/** GET /api/my/vision (partner): the latest version; null when there is none. */
export const MyVision = z
  .object({
    id: z.uuid(),
    dialogueId: z.uuid(),
    version: z.int(),
    iSigned: z.boolean(),
    signed: z.boolean(),
    reviewOn: z.string(),
    sentences: z.array(z.object({ position: z.int(), pillar: z.nullable(z.string()), text: z.string() })),
  })
  .check(z.meta({ id: 'MyVision' }));
export type MyVision = z.infer<typeof MyVision>;

/**
 * POST /api/rooms/:dialogueId/vision (partner, once both have rated): makes the shared list from what both agreed on. Answers
 * {@link MyVision}. Again: the same. Problems (422): `vision.not-yet`, `vision.nothing-shared`.
 */
/**
 * PUT /api/my/vision/:visionId/sentences/:position (partner, until both signed): ties a sentence to a pillar. Problems (422):
 * `vision.signed`, `vision.pillar`. 204
 */
export const SentencePillarBody = z.object({ pillar: z.nullable(z.string().check(z.maxLength(40))) });
export type SentencePillarBody = z.infer<typeof SentencePillarBody>;
/** PUT /api/my/vision/:visionId/signature (partner): for oneself alone. 204 */
export const SignBody = z.object({ signed: z.literal(true) });
export type SignBody = z.infer<typeof SignBody>;

export const DayKind = z.enum(['sun', 'cloud', 'skipped', 'said', 'received', 'done']);
export type DayKind = z.infer<typeof DayKind>;

/** GET /api/rooms/:dialogueId/days (partner): my days, and what the other shared. */
export const DialogueDay = z
  .object({
    id: z.uuid(),
    mine: z.boolean(),
    onDay: z.string(),
    kind: DayKind,
    smile: z.nullable(Ten),
    shared: z.boolean(),
  })
  .check(z.meta({ id: 'DialogueDay' }));
export type DialogueDay = z.infer<typeof DialogueDay>;

/**
 * PUT /api/rooms/:dialogueId/days (partner): my entry of one day and kind; again changes it, and of `sun`, `cloud` and
 * `skipped` an evening has one, which is never shared. DELETE …/days/:dayId takes it away. Problems (422): `day.kind` (of
 * another practice), `day.outside` (to come, or before the beginning), `day.private`, `dialogue.ended`. 204
 */
export const DayBody = z.object({
  onDay: z.iso.date(),
  kind: DayKind,
  smile: z.nullable(Ten),
  shared: z.boolean(),
});
export type DayBody = z.infer<typeof DayBody>;
