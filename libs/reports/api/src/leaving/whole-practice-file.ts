import { Injectable } from '@nestjs/common';
import { boundKey, IdentityDb, MasterKeys, MoverDb } from '@tweespraak/platform/api';
import type { PracticeId } from '@tweespraak/shared/kernel';
import { PracticeFile } from '../exports/making/practice-file';
import { LeavingKeys } from './leaving-keys';
import { packPractice } from './pack-practice';
import { readTablesVersion } from './tables-version';

/** The file of a whole practice, for the job that makes exports. */
@Injectable()
export class WholePracticeFile extends PracticeFile {
  constructor(
    private readonly mover: MoverDb,
    private readonly identity: IdentityDb,
    private readonly masters: MasterKeys,
    private readonly keys: LeavingKeys,
  ) {
    super();
  }

  /**
   * The bytes of the ZIP, read from one frozen look. The export must be in state 'making' meanwhile: the database lets nobody read
   * a whole practice otherwise. Whoever stops reading ends it.
   */
  async *write(
    { practiceId }: { readonly practiceId: PracticeId },
    exportId: string,
    { onRows, signal }: Parameters<PracticeFile['write']>[2],
  ): AsyncGenerator<Buffer, void, void> {
    const key = await this.keys.of(practiceId, exportId);
    const tablesVersion = await readTablesVersion(this.identity);
    const unwrap = (wrapped: Buffer, owner: string, version: number) =>
      this.masters.unwrap(wrapped, boundKey(practiceId, owner, version));
    const packing = { key, tablesVersion, unwrap, onRows };
    for await (const piece of this.mover.read({ practiceId }, (read) => packPractice(read, packing))) {
      signal.throwIfAborted();
      yield piece;
    }
  }
}
