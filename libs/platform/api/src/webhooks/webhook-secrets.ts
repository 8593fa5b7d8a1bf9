import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PracticeId } from '@tweespraak/shared/kernel';
import type { KeyTransaction } from '../vault/data-keys';
import { type SealedPlace, Vault } from '../vault/vault';

const BEGINNING = 'whsec_';
const BYTES = 32;

/** Which endpoint a secret is of. */
export interface SecretOf {
  readonly practiceId: PracticeId;
  readonly endpointId: string;
}

/** Secrets that messages are signed with: shown once, sealed with the key of the practice. */
@Injectable()
export class WebhookSecrets {
  constructor(private readonly vault: Vault) {}

  /** A new one, and how it is stored. */
  async mint(
    tx: KeyTransaction,
    of: SecretOf,
  ): Promise<{ readonly secret: string; readonly sealed: Buffer }> {
    const secret = `${BEGINNING}${randomBytes(BYTES).toString('base64')}`;
    return { secret, sealed: await this.vault.seal(tx, placeOf(of), secret) };
  }

  /** @throws Error when it was sealed for another endpoint, or changed. */
  open(tx: KeyTransaction, of: SecretOf, sealed: Buffer): Promise<string> {
    return this.vault.open(tx, placeOf(of), sealed);
  }
}

/** A former secret stands in a second column of the same row; its bytes move along unopened. */
const placeOf = ({ practiceId, endpointId }: SecretOf): SealedPlace => ({
  ownerId: practiceId,
  table: 'webhook_endpoints',
  column: 'secret',
  rowId: endpointId,
});
