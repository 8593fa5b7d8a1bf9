import { itWith, runProgram } from '@tweespraak/shared/testing';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figures, heading, lead, list, note, Paper, paragraph, pdfBytes, table, wholePdf } from './index';

const META = {
  title: 'Een verslag',
  locale: 'nl',
  author: 'Praktijk de Linde',
  madeAt: new Date('2026-11-20T10:00:00Z'),
  head: 'Praktijk de Linde',
  mark: 'Vertrouwelijk',
  foot: 'Een verslag',
  pageWord: 'Pagina',
} as const;

function* blocks(paper: Paper, rows: number): Generator<void> {
  heading(paper, 1, 'Verslag van Zoë en Łukasz');
  lead(paper, ['Jullie ervaren Verbinding allebei als kracht.']);
  paragraph(paper, 'Een alinea met een lange zin. '.repeat(20));
  list(paper, ['Eerst dit.', 'Dan dat.']);
  note(paper, 'gespreksinstrument, niet gevalideerd, geen diagnose');
  heading(paper, 2, 'Een tekening');
  figures(paper, [
    {
      alt: 'Een lijn van links naar rechts',
      width: 200,
      height: 60,
      draw: (pen) => pen.line('M0 30L200 30', { color: '#2b2825' }),
    },
  ]);
  yield;
  heading(paper, 2, 'Een tabel');
  const columns = [
    { head: 'Pijler', share: 2 },
    { head: 'Zoë', share: 1, align: 'right' as const },
  ];
  yield* table(paper, {
    caption: 'Scores per pijler',
    columns,
    rows: Array.from({ length: rows }, (_, index) => [`Rij ${index + 1}`, '−6,5']),
  });
}

const read = async (program: 'pdfinfo' | 'pdftotext', args: readonly string[]) =>
  (await runProgram(program, args)).toString('utf8');

const made = (rows = 3) => {
  const paper = new Paper(META);
  return wholePdf(pdfBytes(paper, blocks(paper, rows)));
};

describe('a document on paper', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'paper-'))));
  afterAll(() => rmSync(folder, { recursive: true }));
  const asFile = async (rows?: number) => {
    const file = join(folder, `${rows ?? 'few'}.pdf`);
    writeFileSync(file, await made(rows));
    return file;
  };

  it('is the same to the byte when it is made again', async () => {
    expect((await made(80)).equals(await made(80))).toBe(true);
  });

  itWith('pdfinfo')('says that it is tagged, in which language, and what it is called', async () => {
    const file = await asFile();
    const info = await read('pdfinfo', [file]);
    expect(info).toMatch(/Title: +Een verslag/);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/A4/);
    const bytes = (await made()).toString('latin1');
    expect(bytes).toContain('(nl-NL)');
    expect(bytes).toContain('DisplayDocTitle true');
    expect(bytes).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  itWith('pdfinfo')('gives every block its tag, and a drawing its words', async () => {
    const structure = await read('pdfinfo', ['-struct-text', await asFile()]);
    for (const tag of [
      'Document',
      'H1',
      'P',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'H2',
      'Figure',
      'Table',
      'Caption',
      'TR',
      'TH',
      'TD',
    ])
      expect(structure).toMatch(new RegExp(`^ *${tag}\\b`, 'm'));
    expect(structure).toContain('"Rij 2"');
    expect((await made()).toString('latin1')).toContain('(Een lijn van links naar rechts)');
  });

  itWith('pdftotext')('writes letters of every Latin alphabet, and true minus signs', async () => {
    const text = await read('pdftotext', ['-layout', await asFile(), '-']);
    expect(text).toContain('Verslag van Zoë en Łukasz');
    expect(text).toMatch(/Rij 3 +−6,5/);
    expect(text).toContain('Pagina 1');
    expect(text).toContain('Vertrouwelijk');
  });

  itWith('pdftotext')('repeats the head of a long table on its next pages, for the eye alone', async () => {
    const file = await asFile(120);
    const text = await read('pdftotext', ['-layout', file, '-']);
    expect(text.match(/Pijler +Zoë/g)?.length).toBeGreaterThan(3);
    const structure = await read('pdfinfo', ['-struct-text', file]);
    expect(structure.match(/"Pijler"/g)).toHaveLength(1);
    expect(structure).not.toContain('Pagina');
  });
});
