import type { Comparison, Expression, Operand } from '../instrument/expression';
import { field, isObject, type Json, numberIn, objectsIn, textIn } from './fhir-json';

const OPERATORS: readonly string[] = ['=', '!=', '>', '<', '>=', '<='];

/** An item that a condition can look at: its id here, and whether several of its choices may be ticked. */
export interface KnownItem {
  readonly id: string;
  readonly many: boolean;
}

/**
 * The `enableWhen` of an item as a condition; null when there is none. `unreadable` when one part cannot be said: then the
 * whole is left behind, since half a condition is another condition.
 */
export function readEnableWhen(
  item: Json,
  known: (linkId: string) => KnownItem | undefined,
): Expression | null | 'unreadable' {
  const parts = objectsIn(item, 'enableWhen').map((one) => partOf(one, known));
  if (parts.length === 0) return field(item, 'enableWhen') === undefined ? null : 'unreadable';
  const read = parts.filter((part) => part !== null);
  if (read.length < parts.length) return 'unreadable';
  const [only] = read;
  if (read.length === 1 && only) return only;
  const behaviour = textIn(item, 'enableBehavior');
  if (behaviour !== 'all' && behaviour !== 'any') return 'unreadable';
  return { op: behaviour, of: read };
}

function partOf(one: Json, known: (linkId: string) => KnownItem | undefined): Expression | null {
  const item = known(textIn(one, 'question'));
  const operator = textIn(one, 'operator');
  if (!item) return null;
  const left: Operand = { kind: 'answer', item: item.id };
  if (operator === 'exists') {
    const exists = field(one, 'answerBoolean');
    if (typeof exists !== 'boolean') return null;
    return { op: exists ? '!=' : '=', left, right: { kind: 'value', value: '' } };
  }
  const value = valueOf(one);
  if (value === null || !OPERATORS.includes(operator)) return null;
  const right: Operand = { kind: 'value', value };
  return item.many ? ofMany(operator, left, right) : compared(operator as Comparison, left, right);
}

/** In FHIR an unanswered question fulfils no comparison at all, `!=` neither. */
function compared(op: Comparison, left: Operand, right: Operand): Expression {
  const comparison = { op, left, right };
  if (op !== '!=') return comparison;
  return { op: 'all', of: [{ op: '!=', left, right: { kind: 'value', value: '' } }, comparison] };
}

/** Of several ticked ones: `=` asks for one of them; the others have no plain meaning here. */
function ofMany(operator: string, left: Operand, right: Operand): Expression | null {
  return operator === '=' ? { op: 'has', left, right } : null;
}

function valueOf(one: Json): string | number | null {
  const coding = field(one, 'answerCoding');
  if (isObject(coding)) return textIn(coding, 'code') || textIn(coding, 'display') || null;
  const yes = field(one, 'answerBoolean');
  if (typeof yes === 'boolean') return String(yes);
  return (
    numberIn(one, 'answerInteger') ?? numberIn(one, 'answerDecimal') ?? (textIn(one, 'answerString') || null)
  );
}
