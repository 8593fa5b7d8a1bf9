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

interface ScoreRow extends Pick<CompletedRound, 'roundId' | 'instrumentVersion' | 'parametersVersion'> {
  readonly isA: boolean;
  readonly scores: Score[];
  readonly total: Score;
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
  { read, period, today }: Asked,
  couples: readonly CoupleFact[],
  rounds: readonly RoundFact[],
): Promise<Draft<TopicFigures['outcomes']>> {
  const all = standings(couples, rounds, period, today);
  const rows = await read.query<ScoreRow>(SCORES, [roundsToRead(all)]);
  const byRound = Map.groupBy(rows, ({ roundId }) => roundId);
  const measured = rounds.flatMap((round) => measuredIn(round, byRound.get(round.roundId) ?? []));
  return outcomeFigures(all, new Map(measured.map((round) => [round.roundId, round])));
}

/** Importance and guesses are no part of a practice's figures: the exporting role cannot read them. */
function measuredIn({ handedInOn }: RoundFact, rows: readonly ScoreRow[]): CompletedRound[] {
  const [row] = rows;
  if (!row || handedInOn === null) return [];
  const { roundId, instrumentVersion, parametersVersion } = row;
  const partner = (isA: boolean) => {
    const own = rows.find((one) => one.isA === isA);
    return own ? { scores: { pillars: own.scores, total: own.total }, importance: [], guesses: [] } : null;
  };
  const head = { roundId, date: handedInOn, instrumentVersion, parametersVersion };
  return [{ ...head, a: partner(true), b: partner(false) }];
}
