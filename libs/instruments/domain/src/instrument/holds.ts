import { type Answers, type AnswerValue, answerTo } from './answers';
import { type Comparing, type Expression, isGrouping, type Operand } from './expression';

/**
 * Whether a condition holds. An item without an answer is the empty text: equal to '' and to nothing else, neither more nor
 * less than anything (as in XLSForm). Numbers are compared as numbers, also where one was written as text.
 * `self` is the answer under judgement, for a constraint.
 */
export function holds(expression: Expression, answers: Answers, self: AnswerValue | null = null): boolean {
  if (!isGrouping(expression)) return compares(expression, answers, self);
  const of = (one: Expression) => holds(one, answers, self);
  if (expression.op === 'all') return expression.of.every(of);
  return expression.op === 'any' ? expression.of.some(of) : !expression.of.some(of);
}

function compares({ op, left, right }: Comparing, answers: Answers, self: AnswerValue | null): boolean {
  const [a, b] = [valueOf(left, answers, self), valueOf(right, answers, self)];
  if (op === 'has') return (typeof a === 'object' ? a : [a]).some((one) => textOf(one) === textOf(b));
  const [x, y] = [numberOf(a), numberOf(b)];
  const numeric = x !== null && y !== null;
  if (op === '=') return numeric ? x === y : textOf(a) === textOf(b);
  if (op === '!=') return numeric ? x !== y : textOf(a) !== textOf(b);
  if (!numeric) return false;
  if (op === '<') return x < y;
  if (op === '<=') return x <= y;
  return op === '>' ? x > y : x >= y;
}

function valueOf(operand: Operand, answers: Answers, self: AnswerValue | null): AnswerValue {
  if (operand.kind === 'value') return operand.value;
  return (operand.kind === 'self' ? self : answerTo(answers, operand.item)) ?? '';
}

const textOf = (value: AnswerValue): string => (typeof value === 'object' ? value.join(' ') : String(value));

function numberOf(value: AnswerValue): number | null {
  const text = textOf(value).trim();
  if (!/^-?\d+(\.\d+)?$/.test(text)) return typeof value === 'number' ? value : null;
  return Number(text);
}
