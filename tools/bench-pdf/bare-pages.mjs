// The limit: pdfkit alone, each cell one call on one line with the letters that the kit has, rules drawn, nothing measured and nothing tagged.
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

const require = createRequire(import.meta.url);
const letters = (weight) => require.resolve(`@fontsource/figtree/files/figtree-latin-${weight}-normal.woff`);

/** @returns how many pages and bytes it made */
export async function barePages({ columns, rows, rowsOfAPage }) {
  const doc = new PDFDocument({ size: 'A4', margin: 0, font: null });
  let bytes = 0;
  const done = (async () => {
    for await (const chunk of doc) bytes += chunk.length;
  })();
  doc.registerFont('plain', letters(400)).registerFont('bold', letters(600));
  const writeRow = (cells, y) => {
    cells.forEach((cell, index) => {
      doc.font(index === 0 ? 'bold' : 'plain', 9).fillColor('#2b2825');
      doc.text(cell, index === 0 ? 54 : 150 + index * 80, y, { lineBreak: false });
    });
    doc
      .moveTo(54, y + 17)
      .lineTo(541, y + 17)
      .lineWidth(0.75)
      .strokeColor('#ebe3d8')
      .stroke();
  };
  let pages = 1;
  for (let from = 0; from < rows.length; from += rowsOfAPage) {
    if (from > 0) {
      doc.addPage();
      pages += 1;
    }
    writeRow(columns, 64);
    rows.slice(from, from + rowsOfAPage).forEach((row, index) => writeRow(row, 84 + index * 20));
  }
  doc.end();
  await done;
  return { pages, bytes };
}
