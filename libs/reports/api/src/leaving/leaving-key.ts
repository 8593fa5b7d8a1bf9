import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';

const WRAP = 'id-aes256-wrap';
const WRAP_IV = Buffer.alloc(8, 0xa6); // RFC 3394, 2.2.3.1
const KEY_BYTES = 32;
const CHECK_BYTES = 16;

/**
 * What a passphrase's key does for a file. Keys are wrapped by RFC 3394 and not by AES-GCM with a random nonce: that is the one
 * standard wrapping that needs no chance, so the same keys give the same bytes, and an import can be held against its export.
 */
export class LeavingKey {
  constructor(private readonly key: Buffer) {}

  /** Whether a passphrase fits is seen before anything is read. */
  get check(): string {
    return this.derive('check').subarray(0, CHECK_BYTES).toString('hex');
  }

  /** Over the manifest, which holds the checksum of every table: one changed answer is noticed. */
  seal(manifest: string): string {
    return createHmac('sha256', this.derive('manifest')).update(manifest).digest('hex');
  }

  /** A key of an owner, under a key of its own: it opens for that owner and version, or not at all. */
  wrap(dataKey: Buffer, owner: string, version: number): Buffer {
    const cipher = createCipheriv(WRAP, this.wrapping(owner, version), WRAP_IV);
    return Buffer.concat([cipher.update(dataKey), cipher.final()]);
  }

  /** @throws Error when it was wrapped with another passphrase, for another owner, or changed. */
  unwrap(wrapped: Buffer, owner: string, version: number): Buffer {
    const decipher = createDecipheriv(WRAP, this.wrapping(owner, version), WRAP_IV);
    return Buffer.concat([decipher.update(wrapped), decipher.final()]);
  }

  private wrapping(owner: string, version: number): Buffer {
    return this.derive(`key|${owner}|${version}`);
  }

  private derive(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.key, '', purpose, KEY_BYTES));
  }
}
