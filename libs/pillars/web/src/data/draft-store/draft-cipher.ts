import * as z from 'zod/mini';
import type { Edits, Place } from './edits';

/** What lies on the device: without the key it says nothing but its length. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

const IV_BYTES = 12; // NIST SP 800-38D: a fresh random 96-bit value for every message
const AES = 'AES-GCM';

const value = z.nullable(z.number());
const Stored = z.array(
  z.tuple([
    z.string().check(z.regex(/^(answers|guesses|importance)\.\d+$/)),
    z.object({ value, at: z.number(), base: value, ms: value }),
  ]),
);

/** Takes the server's key (base64url, 32 bytes) into the browser. It cannot be read out again. */
export async function importDraftKey(base64url: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
    char.charCodeAt(0),
  );
  return crypto.subtle.importKey('raw', bytes, AES, false, ['encrypt', 'decrypt']);
}

/** Encrypts edits for one owner (person and round): the same bytes under another owner do not open. */
export async function seal(edits: Edits, owner: string, key: CryptoKey): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const rows = [...edits].map(([place, edit]) => [
    place,
    { value: edit.value, at: edit.at, base: edit.base, ms: edit.ms },
  ]);
  const plain = new TextEncoder().encode(JSON.stringify(rows));
  return { iv, data: await crypto.subtle.encrypt(parameters(iv, owner), key, plain) };
}

/** The edits of `seal`, all unsent. Throws on another key, another owner or changed bytes. */
export async function open({ iv, data }: Sealed, owner: string, key: CryptoKey): Promise<Edits> {
  const plain = await crypto.subtle.decrypt(parameters(iv, owner), key, data);
  const rows = Stored.parse(JSON.parse(new TextDecoder().decode(plain)));
  return new Map(rows.map(([place, edit]) => [place as Place, { ...edit, savedAs: null }]));
}

function parameters(iv: Uint8Array<ArrayBuffer>, owner: string): AesGcmParams {
  return { name: AES, iv, additionalData: new TextEncoder().encode(owner) };
}
