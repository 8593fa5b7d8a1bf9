import { Injectable } from '@nestjs/common';
import type { CompletedRound, Score } from '@tweespraak/pillars/domain';
import { ExportDb, type ExportRead, type TenantContext } from '@tweespraak/platform/api';
import {
  checkPeriod,
  type CoupleFact,
  dialogueFigures,
  type DialogueFact,
  type Draft,
  type FlowFigures,
  flowFigures,
  type HomeworkFact,
  homeworkFigures,
  outcomeFigures,
  type Period,
  responseFigures,
  type RoundFact,
  roundsToRead,
  standings,
  type Topic,
  type TopicFigures,
} from '@tweespraak/reports/domain';
import { type LocalDate, localDateIn } from '@tweespraak/shared/kernel';
import { COUPLES, DIALOGUES, HOMEWORK, PRACTICE, ROUNDS, SCORES } from './facts.sql';

/** What a period would show now, before what was shown earlier is held beside it. */
export interface FiguresNow {
  readonly practiceName: string;
  readonly timeZone: string;
  readonly flow: FlowFigures;
  readonly drafts: { readonly [T in Topic]: Draft<TopicFigures[T]> };
}

interface Asked {
  readonly read: ExportRead;
  readonly timeZone: string;
  readonly period: Period;
  readonly today: LocalDate;
}

interface ScoreRow extends Pick<
  CompletedRound,
  'roundId' | 'date' | 'instrumentVersion' | 'parametersVersion'
> {
  readonly aScores: Score[];
  readonly aTotal: Score;
  readonly bScores: Score[];
  readonly bTotal: Score;
}

/** Reads what figures are made of: through the exporting role, on one snapshot, in six statements. */
@Injectable()
export class FigureReading {
  constructor(private readonly db: ExportDb) {}

  /** @throws DomainError `period.*`. */
  now(ctx: TenantContext, period: Period): Promise<FiguresNow> {
    return this.db.read(ctx, {}, async (read) => {
      const [practice] = await read.query<{ name: string; timeZone: string }>(PRACTICE);
      if (!practice) throw new Error('figures were asked of no practice');
      const { name: practiceName, timeZone } = practice;
      const today = localDateIn(ctx.now, timeZone);
      const asked: Asked = { read, timeZone, period: checkPeriod(period, today), today };
      const couples = await read.query<CoupleFact>(COUPLES, [timeZone]);
      return {
        practiceName,
        timeZone,
        flow: flowFigures(couples, period),
        drafts: await drafts(asked, couples),
      };
    });
  }
}

async function drafts(asked: Asked, couples: readonly CoupleFact[]): Promise<FiguresNow['drafts']> {
  const { read, timeZone, period, today } = asked;
  const inPeriod = [timeZone, period.from, period.to];
  const rounds = await read.query<RoundFact>(ROUNDS, [timeZone]);
  return {
    responses: responseFigures(rounds, period, today),
    homework: homeworkFigures(await read.query<HomeworkFact>(HOMEWORK, inPeriod), period, today),
    dialogues: dialogueFigures(await read.query<DialogueFact>(DIALOGUES, inPeriod), period),
    outcomes: await outcomes(asked, couples, rounds),
  };
}

async function outcomes(
  { read, timeZone, period, today }: Asked,
  couples: readonly CoupleFact[],
  rounds: readonly RoundFact[],
): Promise<Draft<TopicFigures['outcomes']>> {
  const all = standings(couples, rounds, period, today);
  const rows = await read.query<ScoreRow>(SCORES, [timeZone, roundsToRead(all)]);
  return outcomeFigures(all, new Map(rows.map((row) => [row.roundId, measured(row)])));
}

/** Importance and guesses are no part of a practice's figures: the exporting role cannot read them. */
function measured({ aScores, aTotal, bScores, bTotal, ...head }: ScoreRow): CompletedRound {
  const partner = (pillars: readonly Score[], total: Score) => ({
    ...{ scores: { pillars, total }, importance: [], guesses: [] },
  });
  return { ...head, a: partner(aScores, aTotal), b: partner(bScores, bTotal) };
}
