import { type DialogueKey, openRoom, type Room } from '@tweespraak/dialogues/domain';
import type { DialogueId } from '@tweespraak/shared/kernel';
import type { TestCouple } from './couples';
import { inPractice } from './in-practice';
import type { TestPerson } from './people';
import type { TestDatabase } from './test-database';

export interface TestDialogue {
  readonly id: DialogueId;
  readonly couple: TestCouple;
}

/** The live room of a dialogue, begun and at the first step of its script unless told otherwise. */
export async function aDialogueRoom(
  db: TestDatabase,
  { couple, id }: TestDialogue,
  overrides: Partial<Room> = {},
): Promise<Room> {
  const at = Date.now();
  const key: DialogueKey = overrides.key ?? 'imago';
  const opened = openRoom({
    key,
    level: 1,
    first: overrides.first ?? 'a',
    coachPresent: key === 'parent-child' || key === 'holding',
    mode: 'two-phones',
    topicGiven: false,
    at,
  });
  const room: Room = { ...opened, phase: 'active', begunAt: at, ...overrides };
  const place = { practice_id: couple.practice.id, dialogue_id: id, couple_id: couple.id };
  await inPractice(db, couple.practice.id, ({ rows }) =>
    rows('dialogue_rooms', [{ ...place, version: room.version, state: room }]),
  );
  return room;
}

export interface SeatOverrides {
  keepAt?: Date;
  listedAt?: Date;
  ratedAt?: Date;
  meter?: readonly [heard: number, safe: number, close: number];
}

/** One partner's own side of a dialogue. */
export async function aDialogueSeat(
  db: TestDatabase,
  { couple, id }: TestDialogue,
  person: TestPerson,
  { keepAt, listedAt, ratedAt, meter }: SeatOverrides = {},
): Promise<void> {
  const [heard = null, safe = null, close = null] = meter ?? [];
  await inPractice(db, couple.practice.id, ({ rows }) =>
    rows('dialogue_seats', [
      {
        practice_id: couple.practice.id,
        dialogue_id: id,
        couple_id: couple.id,
        person_id: person.id,
        keep_at: keepAt ?? null,
        listed_at: listedAt ?? null,
        rated_at: ratedAt ?? null,
        ...{ heard, safe, close, measured_at: meter ? new Date() : null },
      },
    ]),
  );
}
