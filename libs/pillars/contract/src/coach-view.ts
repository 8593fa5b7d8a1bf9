import * as z from 'zod/mini';
import { Answer } from './answering';
import { Outcome, Score, Scores } from './outcome';

/** Where one partner is, for the coach. `declined` and consent are the coach's to know, never the other partner's. */
export const SeatState = z.enum(['not-begun', 'busy', 'declined', 'handed-in']);
export type SeatState = z.infer<typeof SeatState>;

export const Seat = z.object({
  state: SeatState,
  consent: z.enum(['not-asked', 'given', 'withdrawn']),
  submittedAt: z.nullable(z.string()),
});
export type Seat = z.infer<typeof Seat>;

/** A round that is not finished or not open yet. */
export const PendingRound = z.object({
  id: z.uuid(),
  opensOn: z.string(),
  dueOn: z.string(),
  assignedAt: z.string(),
  seriesId: z.nullable(z.uuid()),
  a: Seat,
  b: Seat,
  releaseAt: z.nullable(z.string()),
  isOpen: z.boolean(),
});
export type PendingRound = z.infer<typeof PendingRound>;

const PartnerBrief = z.object({
  id: z.uuid(),
  name: z.string(),
  familyName: z.string(),
  invitation: z.enum(['sent', 'expired', 'accepted', 'none']),
  scores: z.nullable(Scores),
  total: Score,
  previousScores: z.nullable(Scores),
  previousTotal: Score,
  /** A private answer of this partner asks for a talk alone. Only ever here and on the couple's page. */
  flagged: z.boolean(),
});

/** One couple in the caseload. Scores only of rounds that both finished. */
export const CaseloadCouple = z.object({
  id: z.uuid(),
  createdAt: z.string(),
  archivedAt: z.nullable(z.string()),
  a: PartnerBrief,
  b: PartnerBrief,
  finishedRounds: z.number(),
  finishedAt: z.nullable(z.string()),
  previousFinishedAt: z.nullable(z.string()),
  instrumentVersion: z.nullable(z.string()),
  previousInstrumentVersion: z.nullable(z.string()),
  parametersVersion: z.nullable(z.string()),
  lastActivityAt: z.string(),
  /** Rounds that are open to answer, waiting for release, or the next planned one; soonest first. */
  pending: z.array(PendingRound),
});
export type CaseloadCouple = z.infer<typeof CaseloadCouple>;

/** GET /api/caseload (coach): Today and the caseload are two readings of it. */
export const Caseload = z
  .object({ today: z.string(), releaseRequired: z.boolean(), couples: z.array(CaseloadCouple) })
  .check(z.meta({ id: 'Caseload' }));
export type Caseload = z.infer<typeof Caseload>;

const CoachOutcome = z.extend(Outcome, {
  personId: z.uuid(),
  answers: z.array(Answer),
  submittedAt: z.string(),
  quality: z.array(z.enum(['rosy', 'straightLining', 'speeding'])),
});

export const FinishedRound = z.object({
  id: z.uuid(),
  opensOn: z.string(),
  finishedAt: z.string(),
  instrumentVersion: z.string(),
  parametersVersion: z.string(),
  releaseAt: z.nullable(z.string()),
  isOpen: z.boolean(),
  a: CoachOutcome,
  b: CoachOutcome,
});
export type FinishedRound = z.infer<typeof FinishedRound>;

/** GET /api/couples/:coupleId/pillars (coach of the couple). `finished` oldest first, `pending` soonest first. */
export const CouplePillars = z
  .object({
    coupleId: z.uuid(),
    today: z.string(),
    releaseRequired: z.boolean(),
    names: z.object({ a: z.string(), b: z.string() }),
    partnerIds: z.object({ a: z.uuid(), b: z.uuid() }),
    flagged: z.object({ a: z.boolean(), b: z.boolean() }),
    archivedAt: z.nullable(z.string()),
    finished: z.array(FinishedRound),
    pending: z.array(PendingRound),
  })
  .check(z.meta({ id: 'CouplePillars' }));
export type CouplePillars = z.infer<typeof CouplePillars>;
