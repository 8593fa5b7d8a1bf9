import type { PersonId } from '@tweespraak/shared/kernel';
import type { Canaries } from './canaries';
import type { TestCouple } from './couples';
import type { FullRounds } from './full-rounds';
import { anEnrolment, aProgramme, type TestStep } from './programmes';
import type { TestDatabase } from './test-database';

export interface FullProgrammes {
  /** The practice's own, made by this couple's coach. */
  readonly programmeKey: string;
  /** Runs: two steps came, one could not be given, one waits. */
  readonly running: string;
  readonly paused: string;
  readonly cancelled: string;
}

type Reader = { readonly id: PersonId };

/** What a coach lets go by itself for a couple. The couple never sees the plan, nor what their coach did about a standstill. */
export async function plantProgrammes(
  db: TestDatabase,
  canaries: Canaries,
  couple: TestCouple,
  { coaches, rounds }: { readonly coaches: readonly Reader[]; readonly rounds: FullRounds },
): Promise<FullProgrammes> {
  const { id, practice, coach } = couple;
  const words = (what: string, readers: readonly Reader[]) => {
    const text = canaries.word(what, readers);
    return { nl: text, en: text };
  };
  const programmeKey = await aProgramme(db, practice, coach, {
    title: words('title of an own programme', coaches),
    summary: words('summary of an own programme', coaches),
    steps: stepsWith(words('note in an own programme', coaches)),
  });
  const enrol = (overrides: Parameters<typeof anEnrolment>[2]) =>
    anEnrolment(db, couple, {
      title: words('title of a programme of a couple', [coach]),
      steps: stepsWith(words('note in a programme of a couple', [coach])),
      ...overrides,
    });
  const running = await enrol({
    programme: programmeKey,
    states: {
      test: { state: 'delivered', deliveredAt: new Date(), objectId: rounds.open },
      word: { state: 'delivered', deliveredAt: new Date() },
      talk: { state: 'stuck', why: 'dialogue.waits' },
    },
  });
  await db.rows(
    `INSERT INTO attention_answers (practice_id, couple_id, occasion, kind, reason, answered_by)
     VALUES ($1, $2, $3, 'no-entry', 'discussed', $4)`,
    [practice.id, id, `no-entry:${running}`, coach.id],
  );
  return {
    programmeKey,
    running,
    paused: await enrol({ programme: 'body-first', pausedAt: new Date() }),
    cancelled: await enrol({ programme: 'dialogue-in-six-weeks', cancelledAt: new Date() }),
  };
}

const stepsWith = (text: { nl: string; en: string }): TestStep[] => [
  { id: 'test', kind: 'round', dueInDays: 7, delivery: { rule: 'at-once' } },
  { id: 'word', kind: 'note-for-coach', text, delivery: { rule: 'interval', days: 0 } },
  {
    ...{ id: 'talk', kind: 'dialogue', dialogue: 'holding', level: 1 },
    delivery: { rule: 'interval', days: 0 },
  },
  {
    ...{ id: 'later', kind: 'dialogue', dialogue: 'appreciation', level: 1 },
    delivery: { rule: 'interval', days: 7 },
  },
];
