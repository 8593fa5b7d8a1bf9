import { Injectable } from '@nestjs/common';
import type { MyDiary } from '@tweespraak/homework/contract';
import type { Exercise } from '@tweespraak/homework/domain';
import { type TenantContext, TenantDb } from '@tweespraak/platform/api';
import type { LocalDate, PersonId } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';
import { type ExerciseRef, exercisesOf } from '../exercises/exercises';
import { toView } from '../exercises/exercise.mapper';
import { SealedWords } from '../sealed-words';

const DIARY = `
  SELECT e.id, e.person_id AS "personId", e.day::text, e.sealed, h.exercise, h.exercise_version AS version
  FROM homework_entries e
  JOIN homework h ON h.practice_id = e.practice_id AND h.id = e.homework_id
  WHERE e.practice_id = $1 AND e.person_id = $2 AND e.handed_in_at > $3::timestamptz - interval '400 days' AND NOT e.declined
  ORDER BY e.day, e.id LIMIT 2000`;

interface Row extends ExerciseRef {
  readonly id: string;
  readonly personId: PersonId;
  readonly day: LocalDate;
  readonly sealed: Buffer;
}

/** One's own entries with sliders, for one's own graphs: those are drawn where they are read. */
@Injectable()
export class DiaryService {
  constructor(
    private readonly db: TenantDb,
    private readonly words: SealedWords,
  ) {}

  /** Oldest first. */
  read(ctx: TenantContext): Promise<MyDiary> {
    return this.db.run(ctx, 'diary.read', async (tx) => {
      tx.about({ subjectId: ctx.personId });
      const rows: Row[] = await tx.em.query(DIARY, [ctx.practiceId, actorOf(ctx), ctx.now]);
      const exerciseOf = await exercisesOf(ctx, tx, rows);
      const shown = rows.filter((row) => hasSliders(exerciseOf(row)));
      const entries: MyDiary['entries'] = [];
      for (const row of shown) {
        const answers = await this.words.openAnswers(tx, row, row.sealed);
        const { id, exercise, version, day } = row;
        entries.push({ id, exercise, version, day, answers: answers as (typeof entries)[number]['answers'] });
      }
      const used = new Map(shown.map((row) => [`${row.exercise}@${row.version}`, exerciseOf(row)]));
      return { entries, exercises: [...used.values()].map(toView) };
    });
  }
}

const hasSliders = ({ bodySliders, steps }: Exercise): boolean =>
  bodySliders || steps.some(({ inputs }) => inputs.some(({ kind }) => kind === 'slider'));
