import { randomUUID } from 'node:crypto';
import type { RoundId } from '@tweespraak/shared/kernel';
import type { PoolClient } from 'pg';
import type { Canaries } from './canaries';
import { aRound, type TestCouple } from './couples';
import { inPractice } from './in-practice';
import type { TestPerson } from './people';
import type { TestDatabase } from './test-database';

const ITEMS = 36;
const PILLARS = 9;
const filled = (length: number, value: number) => Array.from({ length }, () => value);

/** One round in each state that the walls must hold. */
export interface FullRounds {
  /** Nobody has handed in; both have a draft. */
  readonly open: RoundId;
  /** Only b has handed in. */
  readonly half: RoundId;
  /** Both have handed in; no consent, no release. */
  readonly sealed: RoundId;
  /** Both consented and the coach released. */
  readonly together: RoundId;
}

/** Plants the rounds of a couple; what a row holds is for whoever its state allows. */
export async function plantRounds(
  db: TestDatabase,
  canaries: Canaries,
  couple: TestCouple,
): Promise<FullRounds> {
  const { a, b, coach } = couple;
  const message = () => ({ message: canaries.word('message with a round', [a, b, coach]) });
  const rounds: FullRounds = {
    open: await aRound(db, couple, message()),
    half: await aRound(db, couple, message()),
    sealed: await aRound(db, couple, message()),
    together: await aRound(db, couple, message()),
  };
  await inPractice(db, couple.practice.id, async ({ client }) => {
    const plant = { client, canaries, couple };
    for (const person of [a, b]) await plantDraft(plant, rounds.open, person);
    await plantDraft(plant, rounds.half, a);
    await plantResponse(plant, rounds.half, b, { scores: [b], total: [b] });
    for (const person of [a, b]) {
      await plantResponse(plant, rounds.sealed, person, { scores: [person, coach], total: [person, coach] });
      await plantResponse(plant, rounds.together, person, { scores: [a, b, coach], total: [person, coach] });
    }
    await openTogether(client, couple, rounds.together);
  });
  return rounds;
}

interface Plant {
  readonly client: PoolClient;
  readonly canaries: Canaries;
  readonly couple: TestCouple;
}

async function plantDraft({ client, canaries, couple }: Plant, round: RoundId, person: TestPerson) {
  const ms = Array.from({ length: ITEMS }, () => canaries.integer('time spent on a draft', [person]));
  await client.query(
    `INSERT INTO response_drafts (practice_id, round_id, couple_id, person_id, answers, item_ms, guesses, importance)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      couple.practice.id,
      round,
      couple.id,
      person.id,
      filled(ITEMS, 4),
      ms,
      filled(PILLARS, 50),
      filled(PILLARS, 2),
    ],
  );
  await plantPrivateAnswers(client, couple, round, person);
}

async function plantPrivateAnswers(
  client: PoolClient,
  couple: TestCouple,
  round: RoundId,
  person: TestPerson,
) {
  await client.query(
    `INSERT INTO private_answers (practice_id, round_id, couple_id, person_id, validity, safety, flagged)
     VALUES ($1, $2, $3, $4, $5, $6, true)`,
    [couple.practice.id, round, couple.id, person.id, [3, 3, 3], [6, 6, 6, 6]],
  );
}

async function plantResponse(
  { client, canaries, couple }: Plant,
  round: RoundId,
  person: TestPerson,
  readers: { scores: readonly TestPerson[]; total: readonly TestPerson[] },
) {
  await plantPrivateAnswers(client, couple, round, person);
  await client.query(
    `INSERT INTO responses (practice_id, id, round_id, couple_id, person_id, instrument_version, locale, answers, scores,
       total, guesses, importance, started_at)
     VALUES ($1, $2, $3, $4, $5, '9p-36@1', 'nl', $6, $7, $8, $9, $10, now() - interval '10 minutes')`,
    [
      couple.practice.id,
      randomUUID(),
      round,
      couple.id,
      person.id,
      filled(ITEMS, 4),
      canaries.scores('score of a pillar', readers.scores),
      canaries.score('total score', readers.total),
      filled(PILLARS, 50),
      filled(PILLARS, 2),
    ],
  );
}

async function openTogether(client: PoolClient, { practice, id, coach }: TestCouple, round: RoundId) {
  await client.query(`UPDATE round_seats SET consented_at = now() WHERE round_id = $1`, [round]);
  await client.query(
    `INSERT INTO round_releases (practice_id, round_id, couple_id, release_at, released_by)
     VALUES ($1, $2, $3, now() - interval '1 minute', $4)`,
    [practice.id, round, id, coach.id],
  );
}
