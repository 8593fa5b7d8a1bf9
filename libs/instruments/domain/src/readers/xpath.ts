import {
  type Comparison,
  type Expression,
  isSmall,
  MOST_DEPTH,
  type Operand,
} from '../instrument/expression';

const MOST_CHARACTERS = 1_000;
const TOKEN =
  /\s*(?:(\$\{[^}]{1,200}\})|('[^']*'|"[^"]*")|(\d+(?:\.\d+)?)|(!=|<=|>=|=|<|>)|([(),])|(-)|([A-Za-z][A-Za-z_-]*)|(\.))/y;

interface Token {
  readonly kind: 'item' | 'text' | 'number' | 'comparison' | 'mark' | 'minus' | 'word' | 'self';
  readonly text: string;
}
const KINDS: readonly Token['kind'][] = [
  'item',
  'text',
  'number',
  'comparison',
  'mark',
  'minus',
  'word',
  'self',
];

/** Cannot be said with the conditions that we know. */
class NotKnown extends Error {}

/**
 * Reads the small part of XLSForm's expressions that a condition here can say: `${item}`, `.`, texts, numbers, comparisons,
 * `selected(item, 'value')`, `and`, `or`, `not(…)` and brackets. In: the text of a cell, and the id of a named item.
 * @returns null for everything else: it is then left behind, never guessed.
 */
export function readXpath(text: string, idOf: (name: string) => string | undefined): Expression | null {
  try {
    const tokens = tokensOf(text);
    const parser = new Parser(tokens, idOf);
    const read = parser.any(0);
    parser.end();
    return isSmall(read) ? read : null;
  } catch (error) {
    if (error instanceof NotKnown) return null;
    throw error;
  }
}

function tokensOf(text: string): Token[] {
  if (text.length > MOST_CHARACTERS) throw new NotKnown();
  const tokens: Token[] = [];
  const trimmed = text.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < trimmed.length) {
    const match = TOKEN.exec(trimmed);
    if (!match) throw new NotKnown();
    const at = match.slice(1).findIndex((group) => group !== undefined);
    tokens.push({ kind: KINDS[at] ?? 'word', text: match[at + 1] ?? '' });
  }
  return tokens;
}

/** Recursive descent; `depth` ends it long before a file could make it deep. */
class Parser {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly idOf: (name: string) => string | undefined,
  ) {}

  any(depth: number): Expression {
    return this.joined('or', 'any', () => this.joined('and', 'all', () => this.one(depth)));
  }

  end(): void {
    if (this.at < this.tokens.length) throw new NotKnown();
  }

  private joined(word: string, op: 'all' | 'any', next: () => Expression): Expression {
    const parts = [next()];
    while (this.take('word', word)) parts.push(next());
    const [only] = parts;
    return parts.length === 1 && only ? only : { op, of: parts };
  }

  private one(depth: number): Expression {
    if (depth > 2 * MOST_DEPTH) throw new NotKnown();
    if (this.take('mark', '(')) return this.closed(this.any(depth + 1));
    if (this.take('word', 'not')) {
      this.must('mark', '(');
      return { op: 'none', of: [this.closed(this.any(depth + 1))] };
    }
    if (this.take('word', 'selected')) return this.selected();
    const left = this.operand();
    return { op: this.must('comparison').text as Comparison, left, right: this.operand() };
  }

  private closed(inner: Expression): Expression {
    this.must('mark', ')');
    return inner;
  }

  private selected(): Expression {
    this.must('mark', '(');
    const left = this.operand();
    this.must('mark', ',');
    const right = this.operand();
    return this.closed({ op: 'has', left, right });
  }

  private operand(): Operand {
    if (this.take('self')) return { kind: 'self' };
    const item = this.take('item');
    if (item) return { kind: 'answer', item: this.known(item.text.slice(2, -1).trim()) };
    const text = this.take('text');
    if (text) return { kind: 'value', value: text.text.slice(1, -1) };
    const sign = this.take('minus') ? -1 : 1;
    return { kind: 'value', value: sign * Number(this.must('number').text) };
  }

  private known(name: string): string {
    const id = this.idOf(name);
    if (id === undefined) throw new NotKnown();
    return id;
  }

  private take(kind: Token['kind'], text?: string): Token | null {
    const token = this.tokens[this.at];
    if (token?.kind !== kind || (text !== undefined && token.text !== text)) return null;
    this.at += 1;
    return token;
  }

  private must(kind: Token['kind'], text?: string): Token {
    const token = this.take(kind, text);
    if (!token) throw new NotKnown();
    return token;
  }
}
