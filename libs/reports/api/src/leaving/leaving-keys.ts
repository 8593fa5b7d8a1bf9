import { Injectable } from '@nestjs/common';
import { MasterKeys, systemContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import type { PracticeId } from '@tweespraak/shared/kernel';
import { LeavingKey } from './leaving-key';

/** One way only: what is wrapped here opens for this export. */
const boundTo = (practiceId: string, exportId: string) => `${practiceId}|leaving|${exportId}`;

/** Those of files that are over go with the next one that is asked for. */
const SWEEP = `DELETE FROM leaving_keys k WHERE k.practice_id = app_practice() AND NOT EXISTS (
  SELECT 1 FROM exports e WHERE e.practice_id = k.practice_id AND e.id = k.export_id
    AND e.state IN ('waiting', 'making', 'stopped'))`;
const KEEP = `INSERT INTO leaving_keys (practice_id, export_id, wrapped) VALUES (app_practice(), $1, $2)`;

/** The keys of passphrases between the asking and the making: the passphrase itself is kept nowhere. */
@Injectable()
export class LeavingKeys {
  constructor(
    private readonly db: TenantDb,
    private readonly masters: MasterKeys,
  ) {}

  /** In the transaction that asks, after the row of its export. */
  async keep(tx: TenantTransaction, practiceId: PracticeId, exportId: string, key: Buffer): Promise<void> {
    await tx.asSystem({ text: SWEEP });
    const wrapped = this.masters.wrap(key, boundTo(practiceId, exportId));
    await tx.asSystem({ text: KEEP, values: [exportId, wrapped] });
  }

  /** @throws Error when the export has none: it is not one of a whole practice, or is over. */
  async of(practiceId: PracticeId, exportId: string): Promise<LeavingKey> {
    const ctx = systemContext(practiceId, new Date());
    const [row] = await this.db.query<{ wrapped: Buffer }>(
      ctx,
      'leaving.look',
      { objectId: exportId },
      { text: `SELECT wrapped FROM leaving_keys WHERE export_id = $1`, values: [exportId] },
    );
    if (!row) throw new Error('this export has no key');
    return new LeavingKey(this.masters.unwrap(row.wrapped, boundTo(practiceId, exportId)));
  }
}
