import type { CoupleId, PersonId, PracticeId } from '@tweespraak/shared/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Two partners and who coaches them. a and b only keep their colours steady. */
@Entity('couples')
export class CoupleRow {
  @PrimaryColumn({ type: 'uuid' }) practiceId!: PracticeId;
  @PrimaryColumn({ type: 'uuid' }) id!: CoupleId;
  @Column({ type: 'uuid' }) partnerAId!: PersonId;
  @Column({ type: 'uuid' }) partnerBId!: PersonId;
  @Column({ type: 'uuid' }) coachId!: PersonId;
  @Column({ type: 'uuid', nullable: true }) coCoachId!: PersonId | null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) archivedAt!: Date | null;
}
