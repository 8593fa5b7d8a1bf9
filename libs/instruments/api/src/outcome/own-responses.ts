import { Injectable } from '@nestjs/common';
import {
  type Answers,
  answerTo,
  answerWords,
  type Instrument,
  isAsked,
  type ScaleScore,
} from '@tweespraak/instruments/domain';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import type { Localised } from '@tweespraak/shared/kernel';
import { SealedAnswers } from '../sealed-answers';

const MINE = `
  SELECT a.id, a.round_id AS "roundId", a.submitted_at AS "submittedAt", a.locale, a.sealed, r.instrument_id AS "instrumentId",
    r.version, v.definition
  FROM instrument_responses a
  JOIN instrument_rounds r ON r.practice_id = a.practice_id AND r.id = a.round_id
  JOIN instrument_versions v
    ON v.practice_id = r.practice_id AND v.instrument_id = r.instrument_id AND v.version = r.version
  WHERE a.practice_id = $1 AND a.person_id = $2 ORDER BY a.submitted_at, a.id`;

/** One questionnaire that somebody handed in themselves, complete. */
export interface OwnInstrumentResponse {
  readonly roundId: string;
  readonly instrumentId: string;
  readonly version: number;
  readonly definition: Instrument;
  readonly submittedAt: Date;
  readonly locale: 'nl' | 'en';
  readonly answers: Answers;
  /** In the order of the questions; null: not answered. */
  readonly lines: readonly {
    readonly item: string;
    readonly text: Localised;
    readonly answer: Localised | null;
  }[];
  readonly scores: readonly ScaleScore[];
}

interface OwnRow extends Omit<OwnInstrumentResponse, 'answers' | 'lines' | 'scores'> {
  readonly id: string;
  readonly sealed: Buffer;
}

/** For somebody's own data: what they handed in, within a transaction of their own. Never anything of the other. */
@Injectable()
export class OwnResponses {
  constructor(private readonly sealed: SealedAnswers) {}

  /** Oldest first. In: the partner's own context and a transaction of it. */
  async of(ctx: TenantContext, tx: TenantTransaction): Promise<OwnInstrumentResponse[]> {
    const { personId } = ctx;
    if (!personId) return [];
    const rows: OwnRow[] = await tx.em.query(MINE, [ctx.practiceId, personId]);
    const all: OwnInstrumentResponse[] = [];
    for (const { id, sealed, ...row } of rows) {
      const { answers, scores } = await this.sealed.open(tx, personId, id, sealed);
      all.push({ ...row, answers, scores, lines: linesOf(row.definition, answers) });
    }
    return all;
  }
}

function linesOf({ items }: Instrument, answers: Answers): OwnInstrumentResponse['lines'] {
  return items.filter(isAsked).map((item) => ({
    item: item.id,
    text: item.text,
    answer: answerWords(item, answerTo(answers, item.id)),
  }));
}
