import { randomUUID } from 'node:crypto';
import type { TenantContext, TenantDb, TenantTransaction } from '@tweespraak/platform/api';
import { addDays, localDateIn } from '@tweespraak/shared/kernel';
import { DEMO_INSTRUMENT } from './demo-instrument';
import type { DemoCoupleIds } from './demo-writer';

const ACTION = 'demo.prepare';
const ADD_INSTRUMENT = `
  INSERT INTO instruments (practice_id, id, created_by, licence_class, licence_by) VALUES ($1, $2, $3, 'own', $3)`;
const ADD_VERSION = `
  INSERT INTO instrument_versions (practice_id, instrument_id, version, source, definition, imported_by)
  VALUES ($1, $2, 1, 'xlsform', $3, $4)`;
const ADD_ROUND = `
  INSERT INTO instrument_rounds (practice_id, id, couple_id, instrument_id, version, opens_on, due_on, message, assigned_by)
  VALUES ($1, $2, $3, $4, 1, $5, $6, $7, $8)`;
const ADD_SEAT = `
  INSERT INTO instrument_seats (practice_id, round_id, couple_id, person_id) VALUES ($1, $2, $3, $4)`;

/** Whose couple has the questionnaire of the demo. */
export const WITH_INSTRUMENT = 'sanne';

/** A coach's own questionnaire and one round of it that waits for its couple, through the same walls as people. */
export class DemoInstrumentWriter {
  constructor(
    private readonly db: TenantDb,
    private readonly now: Date,
    private readonly timeZone: string,
  ) {}

  async write(place: DemoCoupleIds & { readonly coupleId: string }): Promise<void> {
    const { practiceId, coachId, coupleId, a, b } = place;
    const [instrumentId, roundId] = [randomUUID(), randomUUID()];
    const today = localDateIn(this.now, this.timeZone);
    await this.as(place, async (tx) => {
      await tx.em.query(ADD_INSTRUMENT, [practiceId, instrumentId, coachId]);
      await tx.em.query(ADD_VERSION, [practiceId, instrumentId, JSON.stringify(DEMO_INSTRUMENT), coachId]);
    });
    await this.as(place, async (tx) => {
      tx.about({ coupleId, objectId: roundId });
      const days = [addDays(today, -1), addDays(today, 13)];
      const values = [
        practiceId,
        roundId,
        coupleId,
        instrumentId,
        ...days,
        'Vul hem ieder alleen in.',
        coachId,
      ];
      await tx.em.query(ADD_ROUND, values);
      for (const personId of [a, b]) await tx.em.query(ADD_SEAT, [practiceId, roundId, coupleId, personId]);
    });
  }

  private as(
    { practiceId, coachId }: DemoCoupleIds,
    work: (tx: TenantTransaction) => Promise<void>,
  ): Promise<void> {
    const nobody = { address: null, requestId: null };
    const who = { practiceId, personId: coachId, role: 'coach', locale: 'nl', now: this.now } as const;
    const ctx: TenantContext = { ...who, timeZone: this.timeZone, ...nobody };
    return this.db.run(ctx, ACTION, work);
  }
}
