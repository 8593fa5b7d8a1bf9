/** What lies on the device: without the key it says nothing but its length. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

const IV_BYTES = 12; // NIST SP 800-38D: a fresh random 96-bit value for every message
const AES = 'AES-GCM';

/** Takes the server's key (base64url, 32 bytes) into the browser. It cannot be read out again. */
export async function importDraftKey(base64url: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
    char.charCodeAt(0),
  );
  return crypto.subtle.importKey('raw', bytes, AES, false, ['encrypt', 'decrypt']);
}

/** Encrypts a JSON value for one owner (person and what it is of): the same bytes under another owner do not open. */
export async function seal(value: unknown, owner: string, key: CryptoKey): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  return { iv, data: await crypto.subtle.encrypt(parameters(iv, owner), key, plain) };
}

/** The value of `seal`; its shape is for the caller to check. Throws on another key, another owner or changed bytes. */
export async function open({ iv, data }: Sealed, owner: string, key: CryptoKey): Promise<unknown> {
  const plain = await crypto.subtle.decrypt(parameters(iv, owner), key, data);
  return JSON.parse(new TextDecoder().decode(plain));
}

function parameters(iv: Uint8Array<ArrayBuffer>, owner: string): AesGcmParams {
  return { name: AES, iv, additionalData: new TextEncoder().encode(owner) };
}
