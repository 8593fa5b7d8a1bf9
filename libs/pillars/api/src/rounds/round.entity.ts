import type { CoupleId, LocalDate, PersonId, PracticeId, RoundId } from '@tweespraak/shared/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One assignment of the test to a couple: what both may know from the first day. */
@Entity('rounds')
export class RoundRow {
  @PrimaryColumn({ type: 'uuid' }) practiceId!: PracticeId;
  @PrimaryColumn({ type: 'uuid' }) id!: RoundId;
  @Column({ type: 'uuid' }) coupleId!: CoupleId;
  @Column({ type: 'uuid', nullable: true }) seriesId!: string | null;
  @Column({ type: 'text' }) instrumentVersion!: string;
  @Column({ type: 'text' }) parametersVersion!: string;
  @Column({ type: 'date' }) opensOn!: LocalDate;
  @Column({ type: 'date' }) dueOn!: LocalDate;
  @Column({ type: 'text' }) message!: string;
  @Column({ type: 'uuid' }) assignedBy!: PersonId;
  @Column({ type: 'timestamptz' }) assignedAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) cancelledAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) announcedAt!: Date | null;
}
