import { PILLARS } from '@tweespraak/dialogues/domain';
import * as z from 'zod/mini';

export const DialogueType = z.enum([
  'imago',
  'appreciation',
  'frustration',
  'behaviour-request',
  'parent-child',
  'relationship-vision',
  'caring-behaviours',
  'fun',
  'holding',
  'zero-negativity',
  'reconnect',
  'gratitude',
]);
export type DialogueType = z.infer<typeof DialogueType>;

export const Seat = z.enum(['a', 'b']);
export type Seat = z.infer<typeof Seat>;

export const Party = z.enum(['a', 'b', 'coach']);
export type Party = z.infer<typeof Party>;

/** 1 the whole script, 4 only the names of the steps. */
export const Level = z.int().check(z.gte(1), z.lte(4));

/** One line, said to the other before anything begins; sealed at rest and gone at the end. */
export const Topic = z.string().check(z.trim(), z.maxLength(160));

/** The key of one of the nine pillars. */
export const PillarKey = z
  .string()
  .check(z.refine((key) => PILLARS.some((pillar) => pillar === key), 'unknown pillar'));

/** An instant, ISO 8601 with zone. */
export const Instant = z.iso.datetime({ offset: true });

/** What a body or an exercise takes 0–10. */
export const Ten = z.int().check(z.gte(0), z.lte(10));

/** A line of one's own. */
export const OwnLine = z.string().check(z.trim(), z.minLength(1), z.maxLength(300));

export const DialogueStatus = z.enum([
  'asked',
  'not-now',
  'expired', // asked, and not answered within 24 hours; worked out from the clock
  'planned',
  'running',
  'paused',
  'lapsed',
  'closed',
  'stopped',
  'cancelled',
]);
export type DialogueStatus = z.infer<typeof DialogueStatus>;

export const EndedHow = z.enum([
  'completed',
  'not-yet',
  'to-request',
  'on-paper',
  'stopped',
  'coach-stopped',
  'lapsed',
]);
export type EndedHow = z.infer<typeof EndedHow>;
