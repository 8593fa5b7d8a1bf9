import type { Localised } from '@tweespraak/shared/kernel';
import { type Instrument, MOST_TEXT } from '../instrument/instrument';
import type { LeftBehind, LeftList } from './left-behind';

/** What a file gives: an instrument to look at, and all that did not come along. */
export interface Reading {
  readonly instrument: Instrument;
  readonly left: readonly LeftBehind[];
}

/** Cuts a text to what fits, and says so. */
export function fitting(text: string, row: number | null, left: LeftList): string {
  const trimmed = text.trim();
  if (trimmed.includes('${')) left.add(row, trimmed, 'text.refers');
  if (trimmed.length <= MOST_TEXT) return trimmed;
  left.add(row, trimmed, 'text.too-long');
  return trimmed.slice(0, MOST_TEXT);
}

export const NO_TEXT: Localised = { nl: '', en: '' };

export const isEmpty = ({ nl, en }: Localised): boolean => !nl && !en;
