import { randomInt } from 'node:crypto';

const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'; // no I, O, 0 or 1: they are misread on paper
const LENGTH = 8;

/** The code on one's own printed sheet. It opens nothing: it only says which of one's own homework was done on paper. */
export function mintPaperCode(): string {
  return Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
}

/** What somebody typed, as a code: capitals, without spaces and dashes. `k7mp-q2xw` → `K7MPQ2XW`. */
export function readPaperCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '');
}
