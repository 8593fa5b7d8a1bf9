import type { InstrumentShape, ItemShape, ScaleShape } from '@tweespraak/instruments/contract';

/** Items that have a number to score: choices with figures, and numbers. */
export function scorable(items: readonly ItemShape[]): readonly ItemShape[] {
  return items.filter(
    ({ kind, options }) =>
      kind === 'integer' ||
      kind === 'decimal' ||
      (kind === 'choice' && options.length > 0 && options.every(({ score }) => score !== null)),
  );
}

/** A new scale over every item that has a number; most scales are that. */
export function newScale(definition: InstrumentShape, name: string): ScaleShape {
  const items = scorable(definition.items);
  const taken = new Set(definition.scales.map(({ id }) => id));
  const n = Array.from({ length: taken.size + 1 }, (_, index) => index + 1).find(
    (one) => !taken.has(`scale${one}`),
  );
  return {
    id: `scale${n}`,
    name: { nl: name, en: name },
    items: items.map(({ id }) => ({ item: id, reverse: false, weight: 1 })),
    combine: 'mean',
    minimumValid: Math.max(1, Math.ceil(items.length * 0.75)),
    outOf: null,
    higherIs: 'neither',
    error: null,
  };
}

/** A number as it was typed, with a comma or a point; null when it is none. */
export function typedNumber(text: string): number | null {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) ? null : value;
}
