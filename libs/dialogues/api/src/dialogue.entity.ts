import type { DialogueStatus, Figures } from '@tweespraak/dialogues/contract';
import type { DialogueKey, Level } from '@tweespraak/dialogues/domain';
import type { CoupleId, DialogueId, PersonId, PracticeId } from '@tweespraak/shared/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** As stored: that a question has expired is worked out from the clock. */
export type StoredStatus = Exclude<DialogueStatus, 'expired'>;

/** One dialogue that is planned, asked for or held. The live room and what each keeps to themselves stand apart. */
@Entity('dialogues')
export class DialogueRow {
  @PrimaryColumn({ type: 'uuid' }) practiceId!: PracticeId;
  @PrimaryColumn({ type: 'uuid' }) id!: DialogueId;
  @Column({ type: 'uuid' }) coupleId!: CoupleId;
  @Column({ type: 'text' }) type!: DialogueKey;
  @Column({ type: 'smallint' }) level!: Level;
  @Column({ type: 'boolean' }) coachPresent!: boolean;
  @Column({ type: 'uuid', nullable: true }) firstPersonId!: PersonId | null;
  @Column({ type: 'bytea', nullable: true }) topic!: Buffer | null;
  @Column({ type: 'text', nullable: true }) pillar!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) plannedAt!: Date | null;
  @Column({ type: 'text' }) status!: StoredStatus;
  @Column({ type: 'text', nullable: true }) cancelledFrom!: StoredStatus | null;
  @Column({ type: 'uuid', nullable: true }) askedBy!: PersonId | null;
  @Column({ type: 'timestamptz', nullable: true }) askedAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) proposedAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) announcedAt!: Date | null;
  @Column({ type: 'text' }) paperCode!: string;
  @Column({ type: 'boolean' }) onPaper!: boolean;
  @Column({ type: 'uuid' }) createdBy!: PersonId;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) startedAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) endedAt!: Date | null;
  @Column({ type: 'jsonb', nullable: true }) figures!: Figures | null;
}
