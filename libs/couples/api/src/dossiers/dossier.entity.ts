import type { CoupleId, PersonId, PracticeId } from '@tweespraak/shared/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What only the coaches of a couple read. */
@Entity('couple_dossiers')
export class DossierRow {
  @PrimaryColumn({ type: 'uuid' }) practiceId!: PracticeId;
  @PrimaryColumn({ type: 'uuid' }) coupleId!: CoupleId;
  @Column({ type: 'text', nullable: true }) togetherSince!: string | null;
  @Column({ type: 'text' }) note!: string;
  @Column({ type: 'integer' }) version!: number;
  @Column({ type: 'timestamptz' }) updatedAt!: Date;
  @Column({ type: 'uuid' }) updatedBy!: PersonId;
}
