import { Injectable } from '@nestjs/common';
import type { Answers, ScaleScore } from '@tweespraak/instruments/domain';
import { type TenantTransaction, Vault } from '@tweespraak/platform/api';
import type { PersonId } from '@tweespraak/shared/kernel';

/** What is handed in: the answers, and the scores that followed from them then. */
export interface SealedResponse {
  readonly answers: Answers;
  readonly scores: readonly ScaleScore[];
}

const draftPlace = (personId: PersonId, roundId: string) => ({
  ownerId: personId,
  table: 'instrument_drafts',
  column: 'sealed',
  rowId: roundId,
});
const responsePlace = (personId: PersonId, id: string) => ({
  ownerId: personId,
  table: 'instrument_responses',
  column: 'sealed',
  rowId: id,
});

/** Answers at rest, with the key of whoever gave them. Who gets the sealed bytes, row security decides. */
@Injectable()
export class SealedAnswers {
  constructor(private readonly vault: Vault) {}

  sealDraft(tx: TenantTransaction, personId: PersonId, roundId: string, answers: Answers): Promise<Buffer> {
    return this.vault.seal(tx, draftPlace(personId, roundId), JSON.stringify(answers));
  }

  async openDraft(
    tx: TenantTransaction,
    personId: PersonId,
    roundId: string,
    sealed: Buffer,
  ): Promise<Answers> {
    return JSON.parse(await this.vault.open(tx, draftPlace(personId, roundId), sealed)) as Answers;
  }

  seal(tx: TenantTransaction, personId: PersonId, id: string, response: SealedResponse): Promise<Buffer> {
    return this.vault.seal(tx, responsePlace(personId, id), JSON.stringify(response));
  }

  async open(tx: TenantTransaction, personId: PersonId, id: string, sealed: Buffer): Promise<SealedResponse> {
    return JSON.parse(await this.vault.open(tx, responsePlace(personId, id), sealed)) as SealedResponse;
  }
}
