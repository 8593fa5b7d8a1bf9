import { EXPORT_BLOCKS, type ExportBlock, type ExportChoice } from '@tweespraak/reports/contract';
import type { Period } from '@tweespraak/reports/domain';

export const periodOf = ({ period: { from, until } }: ExportChoice): Period => ({ from, to: until });

/** In the order of the contract, whatever order they were ticked in. */
export const blocksOf = ({ blocks }: ExportChoice): ExportBlock[] =>
  EXPORT_BLOCKS.filter((block) => blocks.includes(block));
