import { randomBytes, randomInt } from 'node:crypto';
import type { PersonId } from '@tweespraak/shared/kernel';

/** Something that occurs once in the whole database, and who may ever come across it. */
export interface Canary {
  readonly text: string;
  /** What it stands for, for the message when it flies: 'dossier note'. */
  readonly what: string;
  readonly readers: ReadonlySet<PersonId>;
}

type Person = { readonly id: PersonId };

const FIRST_TEN_DIGITS = 1_000_000_000;
const LARGEST_INTEGER = 2_147_483_647;

/** Plants words and numbers that exist nowhere else, and remembers for whose eyes each of them is. */
export class Canaries {
  readonly all: Canary[] = [];

  word(what: string, readers: readonly Person[]): string {
    return this.remember(`kanarie-${randomBytes(8).toString('hex')}`, what, readers);
  }

  address(what: string, readers: readonly Person[]): string {
    return `${this.word(what, readers)}@voorbeeld.example`;
  }

  /** A score like any other, 1 to 5, with twelve decimals of its own. */
  score(what: string, readers: readonly Person[]): number {
    const decimals = Array.from({ length: 12 }, () => randomInt(1, 10)).join('');
    return Number(this.remember(`${randomInt(1, 6)}.${decimals}`, what, readers));
  }

  scores(what: string, readers: readonly Person[]): number[] {
    return Array.from({ length: 9 }, () => this.score(what, readers));
  }

  integer(what: string, readers: readonly Person[]): number {
    return Number(this.remember(String(randomInt(FIRST_TEN_DIGITS, LARGEST_INTEGER)), what, readers));
  }

  /** As on a folding card: eight signs that are not misread. */
  code(what: string, readers: readonly Person[]): string {
    const sign = () => 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'[randomInt(32)];
    return this.remember(Array.from({ length: 8 }, sign).join(''), what, readers);
  }

  hex(what: string, readers: readonly Person[]): string {
    return this.remember(randomBytes(32).toString('hex'), what, readers);
  }

  /** An address from the range that is kept for documentation (RFC 3849). */
  network(what: string, readers: readonly Person[]): string {
    const part = () => randomInt(0x1000, 0xffff).toString(16);
    return this.remember(
      `2001:db8:${part()}:${part()}:${part()}:${part()}:${part()}:${part()}`,
      what,
      readers,
    );
  }

  private remember(text: string, what: string, readers: readonly Person[]): string {
    this.all.push({ text, what, readers: new Set(readers.map(({ id }) => id)) });
    return text;
  }
}

/** What in these bytes is not for this reader; nobody reads nothing. Says what it is, never repeats it. */
export function strayCanaries(bytes: string, reader: Person | null, canaries: readonly Canary[]): string[] {
  return canaries
    .filter(({ readers }) => !reader || !readers.has(reader.id))
    .filter(({ text }) => bytes.includes(text))
    .map(({ what }) => what);
}
