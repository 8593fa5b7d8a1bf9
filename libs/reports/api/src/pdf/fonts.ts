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

const require = createRequire(import.meta.url);
const bytes = new Map<string, Buffer>();
const coverage = new Map<string, Map<string, boolean>>();

/** The fonts of one document. Each family is two files: Latin, and the rest of Latin (ě, ł, ş), taken letter by letter. */
export class Fonts {
  private readonly open = new Set<string>();

  constructor(private readonly doc: Doc) {}

  /** The text as pieces of one file each. Control characters become spaces. */
  runs(text: string, family: Family): Run[] {
    const runs: { font: string; text: string }[] = [];
    for (const letter of text.normalize('NFC').replace(/\p{Cc}+/gu, ' ')) {
      const [font, shown] = this.fontOf(letter, family);
      const last = runs.at(-1);
      if (last && (last.font === font || letter === ' ')) last.text += shown;
      else runs.push({ font, text: shown });
    }
    return runs;
  }

  /** How wide text is, in points. */
  width(text: string, style: TextStyle): number {
    let width = 0;
    for (const run of this.runs(text, style.family)) {
      this.use(run.font, style.size);
      width += this.doc.widthOfString(run.text, optionsOf(style));
    }
    return width;
  }

  /** Writes one line with its baseline at `y`. */
  write(text: string, style: TextStyle, x: number, y: number): void {
    let at = x;
    const runs = this.runs(text, style.family);
    for (const run of runs) {
      this.use(run.font, style.size);
      this.doc.fillColor(style.color);
      this.doc.text(run.text, at, y, { ...optionsOf(style), lineBreak: false, baseline: 'alphabetic' });
      if (runs.length > 1) at += this.doc.widthOfString(run.text, optionsOf(style));
    }
  }

  private fontOf(letter: string, family: Family): readonly [font: string, shown: string] {
    const latin = `${family}-latin`;
    if (letter === ' ' || this.has(latin, letter)) return [latin, letter];
    const more = `${family}-latin-ext`;
    return this.has(more, letter) ? [more, letter] : [latin, UNKNOWN];
  }

  private has(font: string, letter: string): boolean {
    const known = coverage.get(font) ?? new Map<string, boolean>();
    coverage.set(font, known);
    const before = known.get(letter);
    if (before !== undefined) return before;
    this.use(font);
    // The types do not name the opened file behind a font.
    const { _font } = this.doc as unknown as {
      _font: { font: { hasGlyphForCodePoint(code: number): boolean } };
    };
    const has = _font.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
    known.set(letter, has);
    return has;
  }

  private use(font: string, size?: number): void {
    if (!this.open.has(font)) {
      this.doc.registerFont(font, fileOf(font));
      this.open.add(font);
    }
    this.doc.font(font, size);
  }
}

function optionsOf({ tabular }: TextStyle): PDFKit.Mixins.TextOptions {
  return tabular ? { features: ['tnum'] } : {};
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
