import type { Locale } from '@tweespraak/shared/kernel';
import PDFDocument from 'pdfkit';
import { Fonts } from './fonts';
import { breakLines } from './lines';
import { INK, PAGE, STYLES, TEXT_WIDTH, type TextStyle } from './style';

/** What a document is, told from outside: the same meta and the same blocks give the same bytes. */
export interface PaperMeta {
  readonly title: string;
  readonly locale: Locale;
  readonly author: string;
  readonly madeAt: Date;
  /** On every page: at the top left, at the top right (a mark such as "private"), and before the number below. */
  readonly head: string;
  readonly mark: string | null;
  readonly foot: string;
  readonly pageWord: string;
}

export type Tag = 'H1' | 'H2' | 'H3' | 'P' | 'Figure' | 'TH' | 'TD' | 'Caption' | 'Lbl' | 'LBody';
export type Parent = PDFKit.PDFStructureElement;
interface StructOptions extends PDFKit.Mixins.StructureElementOptions {
  /** Left, top, right, bottom on the page. */
  readonly bbox?: readonly [number, number, number, number];
  readonly scope?: 'Column' | 'Row';
}

interface Place {
  readonly x?: number;
  readonly width?: number;
  readonly parent?: Parent;
}

/**
 * A tagged PDF (PDF/UA) from top to bottom: everything that is read has a tag and stands in reading order, everything else is
 * an artifact. Pages are given away as soon as the next one begins.
 */
export class Paper {
  readonly doc: PDFKit.PDFDocument;
  readonly fonts: Fonts;
  readonly root: Parent;
  /** The top of what comes next, in points from the top of the page. */
  y: number = PAGE.top;
  pages = 0;

  constructor(private readonly meta: PaperMeta) {
    const { title, author, madeAt, locale } = meta;
    const options = {
      ...{ size: 'A4', margin: 0, autoFirstPage: false, font: null, pdfVersion: '1.7', subset: 'PDF/UA' },
      ...{ tagged: true, displayTitle: true, lang: locale === 'nl' ? 'nl-NL' : 'en-GB' },
      info: {
        ...{ Title: title, Author: author, Creator: 'Tweespraak', Producer: 'Tweespraak' },
        CreationDate: madeAt,
      },
    };
    // The types know neither PDF/UA nor a document without a first font.
    this.doc = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions);
    this.fonts = new Fonts(this.doc);
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
    this.addPage();
  }

  get left(): number {
    return PAGE.height - PAGE.bottom - this.y;
  }

  /** A new page when less than `height` is left on this one. @returns whether it did. */
  room(height: number): boolean {
    if (this.left >= height || this.y === PAGE.top) return false;
    this.addPage();
    return true;
  }

  addPage(): void {
    this.doc.addPage();
    this.pages += 1;
    this.y = PAGE.top;
    this.artifact(() => this.frame(), 'Pagination');
  }

  /** Opens a structure element in `parent`. */
  struct(tag: string, parent: Parent = this.root, options: StructOptions = {}): Parent {
    const element = this.doc.struct(tag, options as PDFKit.Mixins.StructureElementOptions);
    parent.add(element);
    return element;
  }

  /** Draws content of an element on this page. */
  content(element: Parent, tag: Tag, draw: () => void): void {
    element.add(this.doc.markStructureContent(tag));
    draw();
    this.doc.endMarkedContent();
  }

  /** Draws what nobody needs to hear: rules, marks that a table or alternative text says as well. */
  artifact(draw: () => void, type: 'Pagination' | 'Layout' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  lines(text: string, style: TextStyle, width: number = TEXT_WIDTH): string[] {
    return breakLines(this.fonts, text, style, width);
  }

  /** Text as one element; it goes on on the next page when it must. */
  text(
    tag: Tag,
    text: string,
    style: TextStyle,
    { x = PAGE.left, width = TEXT_WIDTH, parent = this.root }: Place = {},
  ): void {
    const element = this.struct(tag, parent);
    let rest = this.lines(text, style, width);
    while (rest.length > 0) {
      this.room(style.leading);
      const fits = Math.max(1, Math.floor(this.left / style.leading));
      this.content(element, tag, () => this.writeLines(rest.slice(0, fits), style, x));
      rest = rest.slice(fits);
    }
    element.end();
  }

  /** Lines under each other from here on. */
  writeLines(lines: readonly string[], style: TextStyle, x: number): void {
    for (const line of lines) {
      this.fonts.write(line, style, x, this.y + style.leading * 0.76);
      this.y += style.leading;
    }
  }

  rule(
    y: number,
    color: string = INK.line,
    from: number = PAGE.left,
    to: number = PAGE.left + TEXT_WIDTH,
  ): void {
    this.doc.moveTo(from, y).lineTo(to, y).lineWidth(0.75).strokeColor(color).stroke();
  }

  end(): void {
    this.root.end();
    this.doc.end();
  }

  /** The same on every page, in its margins. */
  private frame(): void {
    const { head, mark, foot, pageWord } = this.meta;
    const right = (text: string, style: TextStyle) => PAGE.left + TEXT_WIDTH - this.fonts.width(text, style);
    this.fonts.write(head, STYLES.small, PAGE.left, 40);
    if (mark) this.fonts.write(mark, STYLES.mark, right(mark, STYLES.mark), 40);
    this.rule(48);
    const number = `${pageWord} ${this.pages}`;
    this.rule(PAGE.height - 46);
    this.fonts.write(foot, STYLES.small, PAGE.left, PAGE.height - 32);
    this.fonts.write(number, STYLES.small, right(number, STYLES.small), PAGE.height - 32);
  }
}
