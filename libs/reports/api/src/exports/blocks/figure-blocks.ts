import type { ExportChoice } from '@tweespraak/reports/contract';
import { type FigureRow, figureRows, type PracticeReport } from '@tweespraak/reports/domain';
import { wallTime } from '@tweespraak/shared/kernel';
import type { Cells, Column, FigureBlock } from './block';

const COLUMNS: readonly Column[] = [
  { key: 'figure', type: 'text' },
  { key: 'scale', type: 'text' },
  { key: 'class', type: 'text' },
  { key: 'value', type: 'number' },
  { key: 'outOf', type: 'number' },
  { key: 'shown', type: 'code' },
  { key: 'asOf', type: 'moment' },
];

/** What says how far both agreed that their outcome is looked at together. */
const ABOUT_CONSENT: readonly FigureRow['definition'][] = [
  'eligible',
  'measuredTwice',
  'measuredByBoth',
  'notShared',
];

const outcomes = figures('outcomes', ({ topic }) => topic === 'outcomes');
const consents = figures(
  'consents',
  ({ topic, definition }) => topic === 'outcomes' && ABOUT_CONSENT.includes(definition),
);

export const FIGURE_BLOCKS: readonly FigureBlock[] = [outcomes, consents];

function figures(block: FigureBlock['block'], isIn: (row: FigureRow) => boolean): FigureBlock {
  return {
    holds: 'figures',
    block,
    columns: COLUMNS,
    rows: (report: PracticeReport, { locale }: ExportChoice): Cells[] =>
      figureRows(report)
        .filter(isIn)
        .map(({ name, scale, class: ofClass, value, outOf, state, asOf }) => [
          ...[name[locale], scale?.[locale] ?? null, ofClass?.[locale] ?? null],
          ...[value, outOf, state, asOf && wallTime(new Date(asOf), report.timeZone)],
        ]),
  };
}
