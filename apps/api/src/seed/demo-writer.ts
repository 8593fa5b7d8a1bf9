import { randomUUID } from 'node:crypto';
import { findInstrument, isSafetyFlagged, type Instrument, scoreResponse } from '@tweespraak/pillars/domain';
import type { PersonRole, TenantContext, TenantDb } from '@tweespraak/platform/api';
import type { Locale, PersonId, PracticeId } from '@tweespraak/shared/kernel';
import type { EntityManager } from 'typeorm';
import { inventAnswers, inventGuesses, inventImportance } from './demo-answers';
import type { DemoCouple, DemoRound } from './demo-data';

const INSTRUMENT = '9p-36@1';
const PARAMETERS = 'placeholder@1';
const DAY_MS = 86_400_000;
const ACTION = 'demo.prepare';

export interface DemoCoupleIds {
  readonly practiceId: PracticeId;
  readonly coachId: PersonId;
  readonly a: PersonId;
  readonly b: PersonId;
}

/** Writes one invented couple and its rounds through the same door and walls as everybody. */
export class DemoWriter {
  private readonly instrument: Instrument = findInstrument(INSTRUMENT);

  constructor(
    private readonly db: TenantDb,
    private readonly now: Date,
    private readonly random: () => number,
  ) {}

  /** @returns the couple's id. */
  async writeCouple(ids: DemoCoupleIds, couple: DemoCouple): Promise<string> {
    const coupleId = randomUUID();
    const begun = this.daysAgo(Math.max(10, ...couple.rounds.map(({ weeksAgo }) => weeksAgo * 7 + 9)));
    await this.db.run(this.ctx(ids, ids.coachId, 'coach'), ACTION, async ({ em, about }) => {
      about({ coupleId });
      await em.query(
        `INSERT INTO couples (practice_id, id, partner_a_id, partner_b_id, coach_id, created_at, archived_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          ids.practiceId,
          coupleId,
          ids.a,
          ids.b,
          ids.coachId,
          begun,
          couple.archived ? this.daysAgo(20) : null,
        ],
      );
      await em.query(
        `INSERT INTO couple_dossiers (practice_id, couple_id, together_since, note, updated_by) VALUES ($1, $2, $3, $4, $5)`,
        [ids.practiceId, coupleId, couple.since, couple.note, ids.coachId],
      );
      for (const personId of couple.joined ? [] : [ids.a, ids.b]) await this.invite(em, ids, personId);
    });
    for (const round of couple.rounds) await this.writeRound(ids, coupleId, couple, round);
    return coupleId;
  }

  private async invite(em: EntityManager, ids: DemoCoupleIds, personId: PersonId): Promise<void> {
    await em.query(
      `INSERT INTO invitations (practice_id, id, person_id, invited_by, created_at, expires_at, sent_at)
       VALUES ($1, $2, $3, $4, $5, $6, $5)`,
      [ids.practiceId, randomUUID(), personId, ids.coachId, this.daysAgo(2), this.daysAgo(-12)],
    );
  }

  private async writeRound(
    ids: DemoCoupleIds,
    coupleId: string,
    couple: DemoCouple,
    round: DemoRound,
  ): Promise<void> {
    const roundId = randomUUID();
    const opened = this.daysAgo(round.weeksAgo * 7 + 3);
    const due = round.ending === 'released' ? this.daysAgo(round.weeksAgo * 7 - 4) : this.daysAgo(-4);
    await this.db.run(this.ctx(ids, ids.coachId, 'coach'), ACTION, async ({ em, about }) => {
      about({ coupleId, objectId: roundId });
      await em.query(
        `INSERT INTO rounds (practice_id, id, couple_id, instrument_version, parameters_version, opens_on, due_on, message, assigned_by, assigned_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          ids.practiceId,
          roundId,
          coupleId,
          INSTRUMENT,
          PARAMETERS,
          day(opened),
          day(due),
          round.message ?? '',
          ids.coachId,
          opened,
        ],
      );
      for (const personId of [ids.a, ids.b]) {
        await em.query(
          `INSERT INTO round_seats (practice_id, round_id, couple_id, person_id, item_seed) VALUES ($1, $2, $3, $4, $5)`,
          [ids.practiceId, roundId, coupleId, personId, Math.floor(this.random() * 2 ** 31)],
        );
      }
    });
    if (round.ending === 'open') return;
    const submitted = this.daysAgo(round.weeksAgo * 7);
    await this.submit(ids, { coupleId, roundId, seat: 'a', consent: true, submitted, couple, round });
    if (round.ending === 'one-in') return;
    const consent = round.ending !== 'waiting-consent';
    await this.submit(ids, { coupleId, roundId, seat: 'b', consent, submitted, couple, round });
    if (round.ending === 'released') await this.release(ids, coupleId, roundId, submitted);
  }

  private async submit(ids: DemoCoupleIds, sheet: Sheet): Promise<void> {
    const { coupleId, roundId, seat, round } = sheet;
    const personId = ids[seat];
    const answers = inventAnswers(this.instrument, round[seat], this.random);
    const scores = scoreResponse(this.instrument, answers);
    const safety = round.flagged === seat ? [4, 3, 0, 2] : [0, 0, 0, 6];
    const where = [ids.practiceId, roundId, coupleId, personId];
    await this.db.run(this.ctx(ids, personId, 'partner'), ACTION, async ({ em, about }) => {
      about({ coupleId, subjectId: personId, objectId: roundId });
      await em.query(
        `INSERT INTO private_answers (practice_id, round_id, couple_id, person_id, validity, safety, flagged) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [...where, [1, 2, 1], safety, isSafetyFlagged(this.instrument, safety)],
      );
      await em.query(
        `UPDATE round_seats SET started_at = $5, consented_at = $6 WHERE practice_id = $1 AND round_id = $2 AND couple_id = $3 AND person_id = $4`,
        [...where, sheet.submitted, sheet.consent ? sheet.submitted : null],
      );
      await em.query(
        `INSERT INTO responses (practice_id, round_id, couple_id, person_id, id, instrument_version, locale, answers, scores, total, guesses, importance, started_at, submitted_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)`,
        [
          ...where,
          randomUUID(),
          INSTRUMENT,
          sheet.couple[seat].locale ?? 'nl',
          answers,
          scores.pillars,
          scores.total,
          inventGuesses(round[seat === 'a' ? 'b' : 'a'], this.random),
          inventImportance(this.random),
          sheet.submitted,
        ],
      );
    });
  }

  private async release(ids: DemoCoupleIds, coupleId: string, roundId: string, at: Date): Promise<void> {
    await this.db.run(this.ctx(ids, ids.coachId, 'coach'), 'release.set', async ({ em, about }) => {
      about({ coupleId, objectId: roundId });
      await em.query(
        `INSERT INTO round_releases (practice_id, round_id, couple_id, release_at, released_by) VALUES ($1, $2, $3, $4, $5)`,
        [ids.practiceId, roundId, coupleId, at, ids.coachId],
      );
      await em.query(`UPDATE rounds SET announced_at = $3 WHERE practice_id = $1 AND id = $2`, [
        ids.practiceId,
        roundId,
        at,
      ]);
    });
  }

  private ctx(ids: DemoCoupleIds, personId: PersonId, role: PersonRole): TenantContext {
    const locale: Locale = 'nl';
    const { practiceId } = ids;
    return {
      practiceId,
      personId,
      role,
      locale,
      timeZone: 'UTC',
      now: this.now,
      address: null,
      requestId: null,
    };
  }

  private daysAgo(days: number): Date {
    return new Date(this.now.getTime() - days * DAY_MS);
  }
}

interface Sheet {
  readonly coupleId: string;
  readonly roundId: string;
  readonly seat: 'a' | 'b';
  readonly consent: boolean;
  readonly submitted: Date;
  readonly couple: DemoCouple;
  readonly round: DemoRound;
}

const day = (date: Date) => date.toISOString().slice(0, 10);
