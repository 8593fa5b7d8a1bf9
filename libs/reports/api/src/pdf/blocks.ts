import type { Paper } from './paper';
import { INK, PAGE, STYLES, TEXT_WIDTH, type TextStyle } from './style';

/** A heading never stands alone at the foot of a page: it takes `keep` points of what follows along. */
export function heading(paper: Paper, level: 1 | 2 | 3, text: string, keep = 60): void {
  const style = STYLES[`h${level}`];
  const above = { 1: 0, 2: 20, 3: 12 }[level];
  paper.room(above + style.leading + keep);
  if (paper.y > PAGE.top) paper.y += above;
  paper.text(`H${level}`, text, style);
  paper.doc.outline.addItem(text);
  paper.y += { 1: 6, 2: 6, 3: 3 }[level];
}

export function paragraph(paper: Paper, text: string, style: TextStyle = STYLES.body, after = 6): void {
  paper.text('P', text, style);
  paper.y += after;
}

/** The plain sentence that says what stands out: serif, with a clay rule beside it. */
export function lead(paper: Paper, sentences: readonly string[]): void {
  const style = STYLES.lead;
  for (const sentence of sentences) {
    const x = PAGE.left + 14;
    const height = paper.lines(sentence, style, TEXT_WIDTH - 14).length * style.leading;
    paper.room(height);
    const top = paper.y;
    paper.artifact(() => {
      paper.doc
        .rect(PAGE.left, top + 1, 2.5, height - 1)
        .fillColor(INK.accent)
        .fill();
    });
    paper.text('P', sentence, style, { x, width: TEXT_WIDTH - 14 });
    paper.y += 5;
  }
  paper.y += 4;
}

/** A list of short lines. */
export function list(paper: Paper, items: readonly string[]): void {
  const style = STYLES.body;
  const whole = paper.struct('L');
  for (const item of items) {
    const lines = paper.lines(item, style, TEXT_WIDTH - 14);
    paper.room(lines.length * style.leading);
    const one = paper.struct('LI', whole);
    const label = paper.struct('Lbl', one);
    const baseline = paper.y + style.leading * 0.76;
    paper.content(label, 'Lbl', () =>
      paper.fonts.write('•', { ...style, size: 13, color: INK.accent }, PAGE.left + 2, baseline),
    );
    paper.text('LBody', item, style, { x: PAGE.left + 14, width: TEXT_WIDTH - 14, parent: one });
    one.end();
    paper.y += 2;
  }
  whole.end();
  paper.y += 6;
}

/** A quiet box with a few lines: what a reader must know beside the figures. */
export function note(paper: Paper, text: string): void {
  const style = STYLES.small;
  const inner = TEXT_WIDTH - 28;
  const height = paper.lines(text, style, inner).length * style.leading + 18;
  paper.room(height);
  const top = paper.y;
  paper.artifact(() => {
    paper.doc.roundedRect(PAGE.left, top, TEXT_WIDTH, height, 8).fillColor(INK.tint).fill();
  });
  paper.y = top + 9;
  paper.text('P', text, style, { x: PAGE.left + 14, width: inner });
  paper.y = top + height + 8;
}
