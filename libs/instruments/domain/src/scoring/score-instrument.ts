import type { Answers } from '../instrument/answers';
import type { Instrument, Item, Scale, ScaleItem } from '../instrument/instrument';
import { shownAnswers } from '../instrument/relevant-items';
import { type Bounds, boundsOf, numberOfAnswer } from './item-range';

export interface ScaleScore {
  readonly scale: string;
  /** In the unit of the scale; null: fewer answers than its minimum. */
  readonly score: number | null;
  readonly answered: number;
  readonly items: number;
}

interface Counted extends ScaleItem {
  readonly of: Item;
  readonly bounds: Bounds;
}

/**
 * The scores of an instrument, one for each scale in order. Of the answered items: f = Σ w·(x − low) / Σ w·(high − low), with
 * x counted from the other end for a reversed item; the score is that share of the scale's own range. With all items
 * answered this is the weighted mean or sum; with some missing, the mean of the rest, or the sum in proportion.
 * Answers to hidden items do not count. In: an instrument of which `checkInstrument` finds no problem.
 */
export function scoreInstrument(instrument: Instrument, answers: Answers): ScaleScore[] {
  const shown = shownAnswers(instrument, answers);
  return instrument.scales.map((scale) => scoreScale(scale, countedItems(instrument, scale), shown));
}

/** Lowest and highest score that a scale can have, in its own unit. */
export function scaleBounds(instrument: Pick<Instrument, 'items'>, scale: Scale): Bounds {
  if (scale.outOf !== null) return { low: 0, high: scale.outOf };
  const counted = countedItems(instrument, scale);
  const weights = scale.combine === 'mean' ? total(counted, () => 1) : 1;
  return {
    low: total(counted, ({ bounds }) => bounds.low) / weights,
    high: total(counted, ({ bounds }) => bounds.high) / weights,
  };

  function total(items: readonly Counted[], of: (item: Counted) => number): number {
    return items.reduce((sum, item) => sum + item.weight * of(item), 0);
  }
}

function scoreScale(scale: Scale, counted: readonly Counted[], answers: Answers): ScaleScore {
  let [above, span, answered] = [0, 0, 0];
  for (const { of, bounds, reverse, weight } of counted) {
    const raw = numberOfAnswer(of, answers);
    if (raw === null) continue;
    answered += 1;
    above += weight * (reverse ? bounds.high - raw : raw - bounds.low);
    span += weight * (bounds.high - bounds.low);
  }
  const { low, high } = scaleBounds({ items: counted.map(({ of }) => of) }, scale);
  const enough = answered >= scale.minimumValid && span > 0;
  const score = enough ? low + (above / span) * (high - low) : null;
  return { scale: scale.id, score, answered, items: scale.items.length };
}

function countedItems({ items }: Pick<Instrument, 'items'>, scale: Scale): Counted[] {
  return scale.items.flatMap((one) => {
    const of = items.find(({ id }) => id === one.item);
    const bounds = of && boundsOf(of);
    return of && bounds ? [{ ...one, of, bounds }] : [];
  });
}
