import type { ExportBlock } from '@tweespraak/reports/contract';
import type { Locale } from '@tweespraak/shared/kernel';
import { BLOCK_TITLES, COLUMN_LABELS } from './words';

/** @throws Error for a column without a label: each has one. */
export function labelOf(key: string, locale: Locale): string {
  const label = COLUMN_LABELS[key];
  if (!label) throw new Error(`no label of column ${key}`);
  return label[locale];
}

export const titleOf = (block: ExportBlock, locale: Locale): string => BLOCK_TITLES[block][locale];
