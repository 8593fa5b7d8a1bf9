import type { ExportBlock } from '@tweespraak/reports/contract';
import { APPOINTMENTS } from './appointments';
import type { Block } from './block';
import { FIGURE_BLOCKS } from './figure-blocks';
import { SQL_BLOCKS } from './row-blocks';

const ALL: readonly Block[] = [...SQL_BLOCKS, APPOINTMENTS, ...FIGURE_BLOCKS];

/** @throws Error for a block that has no source: every one of the contract has. */
export function blockOf(name: ExportBlock): Block {
  const block = ALL.find((one) => one.block === name);
  if (!block) throw new Error(`no source of ${name}`);
  return block;
}

export {
  type Block,
  type Cells,
  type Column,
  columnsOf,
  type ColumnType,
  minuteText,
  type RowAsk,
} from './block';
