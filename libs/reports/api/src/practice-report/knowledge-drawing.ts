import { DEFINITIONS, type DefinitionKey, type FigureRow } from '@tweespraak/reports/domain';
import type { Locale } from '@tweespraak/shared/kernel';
import type { FigureOf, Pen } from '../pdf/figure';
import { INK } from '../pdf/style';
import type { PracticeWords } from './words';

/** As wide as the text, in pixels. */
const WIDTH = 649;
const ROW = 34;
const NAME = 300;
const BARS: readonly DefinitionKey[] = ['measuredByBoth', 'notShared', 'notMeasured', 'dropOutUnknown'];

/**
 * What is known of the couples that could have been measured twice: a whole bar for those with an outcome, an open one for each
 * group without. Drop-out of which nobody knows the reason is a bar of its own. `null` where nothing may be shown.
 */
export function knowledgeFigure(
  rows: readonly FigureRow[],
  locale: Locale,
  words: PracticeWords,
): FigureOf | null {
  const eligible = rows.find(({ definition }) => definition === 'eligible')?.value;
  const bars = BARS.flatMap((key) => {
    const row = rows.find(({ definition }) => definition === key);
    return row ? [{ key, name: DEFINITIONS[key].name[locale], value: row.value }] : [];
  });
  if (typeof eligible !== 'number' || eligible === 0 || bars.length === 0) return null;
  const said = bars.map(({ name, value }) => `${name}: ${value ?? words.hidden}`);
  return {
    alt: words.knowledgeAlt(said.join('; ')),
    width: WIDTH,
    height: bars.length * ROW + 6,
    draw: (pen) =>
      bars.forEach((bar, index) =>
        drawBar(pen, { ...bar, share: (bar.value ?? 0) / eligible }, index, words),
      ),
  };
}

interface Bar {
  readonly key: DefinitionKey;
  readonly name: string;
  readonly value: number | null;
  /** 0–1 of those who are eligible. */
  readonly share: number;
}

function drawBar(pen: Pen, { key, name, value, share }: Bar, index: number, words: PracticeWords): void {
  const y = index * ROW + 4;
  const width = Math.round(share * (WIDTH - NAME - 70));
  const box = `M${NAME} ${y}H${NAME + width}V${y + 18}H${NAME}Z`;
  pen.text(name, { x: 0, y: y + 13.5 }, { size: 12.5, color: INK.ink });
  if (width > 0 && key === 'measuredByBoth') pen.fill(box, INK.primary);
  if (width > 0 && key !== 'measuredByBoth') {
    pen.fill(box, INK.tint);
    pen.line(box, {
      color: INK.faint,
      width: 1,
      ...(key === 'dropOutUnknown' ? { dash: [4, 3] as const } : {}),
    });
  }
  const written = value === null ? words.hidden : `${value}`;
  pen.text(written, { x: NAME + width + 8, y: y + 13.5 }, { size: 12.5, family: 'sansBold', color: INK.ink });
}
