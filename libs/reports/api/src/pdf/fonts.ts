import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Family, TextStyle } from './style';

type Doc = PDFKit.PDFDocument;

/** A piece of text in one font file. */
export interface Run {
  readonly font: string;
  readonly text: string;
}

const FILES: Readonly<Record<Family, readonly [font: string, weight: number]>> = {
  sans: ['figtree', 400],
  sansBold: ['figtree', 600],
  serif: ['newsreader', 400],
  serifHead: ['newsreader', 500],
};
/** A letter that neither file has (another script) becomes this: a box without a name says nothing, and is not allowed. */
const UNKNOWN = '?';

/** Figures of one width: the same file, asked for them from the start, so that a word is laid out once and not at each place. */
const TABULAR = 'tabular';
/** As many texts keep their width; then they are forgotten together, however long the document. */
const REMEMBERED = 4000;

const require = createRequire(import.meta.url);
const bytes = new Map<string, Buffer>();
const coverage = new Map<string, Map<string, boolean>>();

/** The opened file behind a font; pdfkit's types do not name it. */
interface OpenFont {
  readonly postscriptName: string;
  hasGlyphForCodePoint(code: number): boolean;
  layout(text: string, features?: readonly string[]): unknown;
}

interface Measured {
  readonly runs: readonly Run[];
  /** Of each run, in points at a size of 1. */
  readonly widths: readonly number[];
  readonly width: number;
}

/** The fonts of one document. Each family is two files: Latin, and the rest of Latin (ě, ł, ş), taken letter by letter. */
export class Fonts {
  private readonly open = new Set<string>();
  private readonly measured = new Map<string, Measured>();

  constructor(private readonly doc: Doc) {}

  /** How wide text is, in points. */
  width(text: string, style: TextStyle): number {
    return this.measure(text, style).width * style.size;
  }

  /** Writes one line with its baseline at `y`. */
  write(text: string, style: TextStyle, x: number, y: number): void {
    const { runs, widths } = this.measure(text, style);
    let at = x;
    this.doc.fillColor(style.color);
    runs.forEach((run, index) => {
      this.use(run.font, style.size);
      this.doc.text(run.text, at, y, { lineBreak: false, baseline: 'alphabetic' });
      at += (widths[index] ?? 0) * style.size;
    });
  }

  private measure(text: string, { family, tabular }: TextStyle): Measured {
    const name = tabular ? `${family}-${TABULAR}` : family;
    const key = `${name} ${text}`;
    const known = this.measured.get(key);
    if (known) return known;
    const runs = this.runs(text, name);
    const widths = runs.map((run) => {
      this.use(run.font, 1);
      return this.doc.widthOfString(run.text);
    });
    const found = { runs, widths, width: widths.reduce((sum, width) => sum + width, 0) };
    if (this.measured.size >= REMEMBERED) this.measured.clear();
    this.measured.set(key, found);
    return found;
  }

  /** The text as pieces of one file each. Control characters become spaces. */
  private runs(text: string, name: string): Run[] {
    const runs: { font: string; text: string }[] = [];
    for (const letter of text.normalize('NFC').replace(/\p{Cc}+/gu, ' ')) {
      const [font, shown] = this.fontOf(letter, name);
      const last = runs.at(-1);
      if (last && (last.font === font || letter === ' ')) last.text += shown;
      else runs.push({ font, text: shown });
    }
    return runs;
  }

  private fontOf(letter: string, name: string): readonly [font: string, shown: string] {
    const latin = `${name}-latin`;
    if (letter === ' ' || this.has(latin, letter)) return [latin, letter];
    const more = `${name}-latin-ext`;
    return this.has(more, letter) ? [more, letter] : [latin, UNKNOWN];
  }

  private has(font: string, letter: string): boolean {
    const known = coverage.get(font) ?? new Map<string, boolean>();
    coverage.set(font, known);
    const before = known.get(letter);
    if (before !== undefined) return before;
    const has = this.opened(font).hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
    known.set(letter, has);
    return has;
  }

  private use(font: string, size: number): void {
    if (!this.open.has(font)) {
      const plain = font.replace(`-${TABULAR}`, '');
      const source = plain === font ? fileOf(font) : withTabularFigures(this.opened(plain));
      this.doc.registerFont(font, source as Buffer);
      this.open.add(font);
    }
    this.doc.font(font, size);
  }

  private opened(font: string): OpenFont {
    this.use(font, 1);
    return (this.doc as unknown as { _font: { font: OpenFont } })._font.font;
  }
}

/** pdfkit takes an opened font as well; under another name, or it would take it for the first one. */
function withTabularFigures(font: OpenFont): unknown {
  return Object.create(font, {
    postscriptName: { value: `${font.postscriptName}-Tabular` },
    layout: { value: (text: string) => font.layout(text, ['tnum']) },
  });
}

function fileOf(font: string): Buffer {
  const known = bytes.get(font);
  if (known) return known;
  const [family, ...subset] = font.split('-') as [Family, ...string[]];
  const [name, weight] = FILES[family];
  const file = `@fontsource/${name}/files/${name}-${subset.join('-')}-${weight}-normal.woff`;
  const read = readFileSync(require.resolve(file));
  bytes.set(font, read);
  return read;
}
