import { hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../env/env';
import { openBytes, sealBytes } from '../vault/aead';

const BOUND = 'no more mail';
const UUID_HEX = 32;

export interface Unsubscriber {
  readonly practiceId: string;
  readonly personId: string;
}

/**
 * The secret in a mail's "no more of these": opens nothing but that one switch of that one person, says nothing to who
 * reads it, and holds as long as the mail lies in the mailbox.
 */
@Injectable()
export class UnsubscribeTokens {
  private readonly key: Buffer;

  constructor(@Inject(ENV) env: Env) {
    this.key = Buffer.from(hkdfSync('sha256', env.APP_SECRET, '', 'unsubscribe', 32));
  }

  mint({ practiceId, personId }: Unsubscriber): string {
    const plain = Buffer.from(`${practiceId}${personId}`.replaceAll('-', ''), 'hex');
    return sealBytes(this.key, BOUND, plain).toString('base64url');
  }

  /** @returns null for anything that this server did not write. */
  open(token: string): Unsubscriber | null {
    try {
      const hex = openBytes(this.key, BOUND, Buffer.from(token, 'base64url')).toString('hex');
      return { practiceId: uuid(hex.slice(0, UUID_HEX)), personId: uuid(hex.slice(UUID_HEX)) };
    } catch {
      return null;
    }
  }
}

const uuid = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
