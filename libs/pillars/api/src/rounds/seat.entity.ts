import type { CoupleId, PersonId, PracticeId, RoundId } from '@tweespraak/shared/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One partner's place in a round, as it is laid. What happens on it later is written by thin statements. */
@Entity('round_seats')
export class SeatRow {
  @PrimaryColumn({ type: 'uuid' }) practiceId!: PracticeId;
  @PrimaryColumn({ type: 'uuid' }) roundId!: RoundId;
  @PrimaryColumn({ type: 'uuid' }) personId!: PersonId;
  @Column({ type: 'uuid' }) coupleId!: CoupleId;
  @Column({ type: 'integer' }) itemSeed!: number;
}
