import { createHash, randomInt, scrypt } from 'node:crypto';
import { promisify } from 'node:util';

/** Signs that are not misread, as on the paper cards. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
/** 24 × 5 bits of chance, and four signs that show a slip of the pen. */
const CHANCE = 24;
const CHECKING = 4;
const GROUP = 4;
/** Written in the manifest: another program needs them. 32 MB and a tenth of a second; chance does the rest. */
export const SCRYPT = { N: 2 ** 15, r: 8, p: 1 } as const;
const KEY_BYTES = 32;
const MAX_MEMORY = 64 * 2 ** 20;

/** A new passphrase: 'K7QF-…', seven groups of four. Made by us and not chosen: nobody guesses 120 bits. */
export function makePassphrase(): string {
  const body = Array.from({ length: CHANCE }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return grouped(body + checkOf(body));
}

/** As we write it, whatever case, blanks and dashes it was typed with; null when it is not one of ours or was mistyped. */
export function readPassphrase(typed: string): string | null {
  const signs = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  const body = signs.slice(0, CHANCE);
  return signs.length === CHANCE + CHECKING && signs.endsWith(checkOf(body)) ? grouped(signs) : null;
}

/** The key that a passphrase stands for; `salt` is the practice that the words are bound to, so that the same gives the same. */
export async function keyOfPassphrase(passphrase: string, salt: string): Promise<Buffer> {
  const derive = promisify<string, string, number, object, Buffer>(scrypt);
  return derive(passphrase.replaceAll('-', ''), salt, KEY_BYTES, { ...SCRYPT, maxmem: MAX_MEMORY });
}

function checkOf(body: string): string {
  const hash = createHash('sha256').update(body).digest();
  return Array.from({ length: CHECKING }, (_, nth) => SIGNS[(hash[nth] ?? 0) % SIGNS.length]).join('');
}

const grouped = (signs: string) => (signs.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
