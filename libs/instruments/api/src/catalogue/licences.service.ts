import { Injectable } from '@nestjs/common';
import type { Licence } from '@tweespraak/instruments/contract';
import { needsProof } from '@tweespraak/instruments/domain';
import { type TenantContext, TenantDb } from '@tweespraak/platform/api';
import { actorOf } from '../actor';
import { refusal } from '../refusals';
import { SET_LICENCE } from './catalogue.sql';
import { instrumentOf } from './catalogue.service';

/** By what right a practice uses a questionnaire. Without one it cannot be given: the database sees to that as well. */
@Injectable()
export class LicencesService {
  constructor(private readonly db: TenantDb) {}

  /**
   * Sets the licence, also one that is over: then it can be read and not given.
   * @throws DomainError 'not-found', 'licence.proof-needed'.
   */
  set(ctx: TenantContext, id: string, licence: Licence): Promise<void> {
    return this.db.run(ctx, 'instrument.licence', async (tx) => {
      await instrumentOf(ctx, tx, id);
      if (needsProof(licence.class) && !licence.proof) throw refusal('licence.proof-needed');
      const { class: kind, proof, validUntil } = licence;
      await tx.em.query(SET_LICENCE, [ctx.practiceId, id, kind, proof, validUntil, actorOf(ctx)]);
    });
  }
}
