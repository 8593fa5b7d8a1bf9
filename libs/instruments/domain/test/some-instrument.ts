import type { Localised } from '@tweespraak/shared/kernel';
import type { Expression, Item, Option, Scale } from '../src';

export const both = (nl: string, en = ''): Localised => ({ nl, en });
export const NOTHING = both('');

export const anOption = (score: number | null, value = String(score)): Option => ({
  ...{ value, label: both(`Keuze ${value}`), score },
});

/** Five steps, 0 to 4. */
export const aChoice = (id: string, more: Partial<Item> = {}): Item => ({
  ...{ id, kind: 'choice', text: both(`Vraag ${id}`), help: NOTHING, required: false, range: null },
  ...{ options: [0, 1, 2, 3, 4].map((score) => anOption(score)), relevant: null, constraint: null },
  ...{ message: NOTHING, likert: false, ...more },
});

export const aNumber = (id: string, more: Partial<Item> = {}): Item =>
  aChoice(id, { kind: 'integer', options: [], range: { low: 0, high: 10, step: 1 }, ...more });
export const aText = (id: string, more: Partial<Item> = {}): Item =>
  aChoice(id, { kind: 'text', options: [], ...more });

export const aScale = (items: readonly string[], more: Partial<Scale> = {}): Scale => ({
  ...{ id: 'schaal', name: both('Schaal'), combine: 'mean', minimumValid: 1, outOf: null, error: null },
  ...{ items: items.map((item) => ({ item, reverse: false, weight: 1 })), higherIs: 'better', ...more },
});

export const anInstrumentOf = (items: readonly Item[], scales: readonly Scale[] = []) => ({
  ...{ title: both('Proef'), introduction: NOTHING, items, scales },
});

export const compares = (
  item: string,
  op: '=' | '!=' | '<' | '>=' | 'has',
  value: string | number,
): Expression => ({
  ...{ op, left: { kind: 'answer', item }, right: { kind: 'value', value } },
});
