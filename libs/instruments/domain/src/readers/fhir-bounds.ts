import { bothOf, type Comparison, type Expression } from '../instrument/expression';
import type { ItemKind, Range } from '../instrument/instrument';
import { extensions, type Json, numberIn } from './fhir-json';

export interface Bounded {
  readonly range: Range | null;
  readonly constraint: Expression | null;
}

/**
 * What `minValue` and `maxValue` ask of a number: a whole number between two bounds is a line, everything else a rule for the
 * answer.
 */
export function boundsOf(item: Json, kind: ItemKind): Bounded {
  if (kind !== 'integer' && kind !== 'decimal') return { range: null, constraint: null };
  const [low, high] = [boundIn(item, 'minValue'), boundIn(item, 'maxValue')];
  const step = boundIn(item, 'questionnaire-sliderStepValue') ?? 1;
  const line = kind === 'integer' && low !== null && high !== null && isLine(low, high, step);
  if (line) return { range: { low, high, step }, constraint: null };
  return { range: null, constraint: bothOf(ruleOf('>=', low), ruleOf('<=', high)) };
}

function isLine(low: number, high: number, step: number): boolean {
  const whole = [low, high, step].every(Number.isSafeInteger);
  return whole && low < high && step > 0 && (high - low) % step === 0 && (high - low) / step <= 1_000;
}

function boundIn(item: Json, name: string): number | null {
  const [found] = extensions(item, name);
  return found ? (numberIn(found, 'valueInteger') ?? numberIn(found, 'valueDecimal')) : null;
}

function ruleOf(op: Comparison, bound: number | null): Expression | null {
  return bound === null ? null : { op, left: { kind: 'self' }, right: { kind: 'value', value: bound } };
}
