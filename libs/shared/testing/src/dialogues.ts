import { randomInt, randomUUID } from 'node:crypto';
import type { DialogueKey, Level } from '@tweespraak/dialogues/domain';
import type { DialogueId } from '@tweespraak/shared/kernel';
import { aRound, type TestCouple } from './couples';
import { inPractice } from './in-practice';
import type { TestPerson } from './people';
import type { TestDatabase } from './test-database';

const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

export interface DialogueOverrides {
  type?: DialogueKey;
  level?: Level;
  coachPresent?: boolean;
  first?: TestPerson;
  /** A text is sealed as the product would. */
  topic?: Buffer | string;
  pillar?: string;
  plannedAt?: Date;
  status?:
    'asked' | 'not-now' | 'planned' | 'running' | 'paused' | 'lapsed' | 'closed' | 'stopped' | 'cancelled';
  /** Asked by one of the two instead of planned by the coach. */
  askedBy?: TestPerson;
  askedAt?: Date;
  proposedAt?: Date;
  paperCode?: string;
  onPaper?: boolean;
  createdAt?: Date;
  startedAt?: Date;
  endedAt?: Date;
  figures?: object;
}

/** A dialogue of a couple, planned by its coach unless told otherwise. Rows of the room are for whoever tests them. */
export async function aDialogue(
  db: TestDatabase,
  couple: TestCouple,
  overrides: DialogueOverrides = {},
): Promise<DialogueId> {
  const id = randomUUID() as DialogueId;
  const { askedBy, createdAt = new Date() } = overrides;
  await db.rows(
    `INSERT INTO dialogues (practice_id, id, couple_id, type, level, coach_present, first_person_id, topic, pillar, planned_at,
       status, asked_by, asked_at, proposed_at, paper_code, on_paper, created_by, created_at, started_at, ended_at, figures)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`,
    [
      couple.practice.id,
      id,
      couple.id,
      overrides.type ?? 'appreciation',
      overrides.level ?? 1,
      overrides.coachPresent ?? false,
      overrides.first?.id ?? null,
      await sealedTopic(db, couple, id, overrides.topic),
      overrides.pillar ?? null,
      overrides.plannedAt ?? null,
      overrides.status ?? (askedBy ? 'asked' : 'planned'),
      askedBy?.id ?? null,
      askedBy ? (overrides.askedAt ?? createdAt) : null,
      overrides.proposedAt ?? null,
      overrides.paperCode ?? aPaperCode(),
      overrides.onPaper ?? false,
      (askedBy ?? couple.coach).id,
      createdAt,
      overrides.startedAt ?? null,
      overrides.endedAt ?? null,
      overrides.figures ?? null,
    ],
  );
  return id;
}

/** A safety flag that stands for one of the two: their latest handed-in private answers are alarming. */
export async function raiseFlag(db: TestDatabase, couple: TestCouple, person = couple.b): Promise<void> {
  await db.rows(
    `INSERT INTO private_answers (practice_id, round_id, couple_id, person_id, validity, safety, flagged, sealed_at)
     VALUES ($1, $2, $3, $4, '{1,1,1}', '{6,6,6,6}', true, now())`,
    [couple.practice.id, await aRound(db, couple), couple.id, person.id],
  );
}

export const aPaperCode = () => Array.from({ length: 8 }, () => SIGNS[randomInt(SIGNS.length)]).join('');

async function sealedTopic(
  db: TestDatabase,
  couple: TestCouple,
  rowId: DialogueId,
  topic: Buffer | string | undefined,
): Promise<Buffer | null> {
  if (typeof topic !== 'string') return topic ?? null;
  const place = { ownerId: couple.id, table: 'dialogues', column: 'topic', rowId };
  return inPractice(db, couple.practice.id, ({ seal }) => seal(place, topic));
}
