import { itWith, runProgram } from '@tweespraak/shared/testing';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleReport } from '../../test/sample-report';
import { wholePdf } from '../pdf';
import type { CoupleReport } from './couple-report';
import { writeReport } from './write-report';

describe('the report of a couple on paper', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'report-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  const fileOf = async (report: CoupleReport) => {
    const file = join(folder, `${report.edition}-${report.locale}.pdf`);
    writeFileSync(file, await wholePdf(writeReport(report)));
    return file;
  };
  const textOf = async (report: CoupleReport) =>
    (await runProgram('pdftotext', ['-layout', await fileOf(report), '-'])).toString('utf8');
  const structureOf = async (report: CoupleReport) =>
    (await runProgram('pdfinfo', ['-struct-text', await fileOf(report)])).toString('utf8');
  const pagesOf = (text: string) => text.split('\f').filter((page) => page.trim());

  it('is the same to the byte for the same figures', async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(() => wholePdf(writeReport(sampleReport('joint', 'nl')))),
    );
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
  });

  itWith('pdftotext')(
    'tells a couple in Dutch how it is now, what changed, what was done and what comes',
    async () => {
      const text = await textOf(sampleReport('joint', 'nl'));
      for (const words of [
        'Verslag van Noor en Sam',
        'De pijlers nu',
        'De pijlers in de tijd',
        'Wat er veranderde',
        'geen betrouwbare verandering',
        'verbetering is hier niet meer',
        'stabiel',
        'Vier waarderingsdialogen',
        '6 afspraken',
        'De volgende afspraak is op 3 december 2026',
        'gespreksinstrument, niet gevalideerd, geen diagnose',
        'te weinig',
      ])
        expect(text).toContain(words);
    },
  );

  itWith('pdftotext')('tells it in English as well', async () => {
    const text = await textOf(sampleReport('joint', 'en'));
    expect(text).toContain('Report of Noor and Sam');
    expect(text).toContain('no reliable change');
    expect(text).toContain('conversation instrument, not validated, not a diagnosis');
    expect(text).not.toMatch(/pijler|verandering/);
  });

  itWith('pdftotext')('gives the couple no total, and the coach does have one', async () => {
    expect(await textOf(sampleReport('joint', 'nl'))).not.toContain('Alle pijlers samen');
    expect(await textOf(sampleReport('own', 'nl'))).not.toContain('Alle pijlers samen');
    expect(await textOf(sampleReport('coach', 'nl'))).toContain('Alle pijlers samen');
  });

  itWith('pdftotext')(
    'marks the coach’s edition as private on every page, and keeps flag and note for it',
    async () => {
      const coach = await textOf(sampleReport('coach', 'nl'));
      expect(pagesOf(coach).length).toBeGreaterThan(3);
      for (const page of pagesOf(coach)) expect(page).toContain('Privé: alleen voor de coach');
      expect(coach).toContain('Sam gaf een privé-antwoord');
      expect(coach).toContain('Rustig beginnen.');
      const joint = await textOf(sampleReport('joint', 'nl'));
      expect(joint).not.toMatch(/Privé|privé|Rustig beginnen/);
    },
  );

  itWith('pdftotext')(
    'says nothing of the other in the overview of one partner, not even a mean',
    async () => {
      for (const locale of ['nl', 'en'] as const) {
        const text = await textOf(sampleReport('own', locale, { seat: 'a' }));
        expect(text).toContain('Noor');
        expect(text).not.toMatch(/Sam\b|Verschil|Difference|Samen\b|Together\b|stabiel|stable/);
      }
    },
  );

  itWith('pdfinfo')(
    'can be read by ear: headings, tables with header cells, and words for each drawing',
    async () => {
      const report = sampleReport('joint', 'nl');
      const structure = await structureOf(report);
      expect(structure.match(/^ *H1\b/gm)).toHaveLength(1);
      expect(structure.match(/^ *Figure\b/gm)).toHaveLength(10);
      expect(structure.match(/^ *Table\b/gm)).toHaveLength(4);
      expect(structure).toMatch(/TH \(block\):\s+\/Scope \/Row|TH/);
      const bytes = (await wholePdf(writeReport(report))).toString('latin1');
      expect(bytes).toContain('Webgrafiek van de negen pijlers van Noor en Sam op 14 april 2025');
      expect(bytes.match(/\/Scope \/Column/g)?.length).toBeGreaterThan(10);
      expect(bytes.match(/\/Scope \/Row/g)?.length).toBeGreaterThan(30);
    },
  );

  itWith('pdftotext')(
    'with one measurement has no lines in time, and says that nothing can be said of change yet',
    async () => {
      const text = await textOf(sampleReport('joint', 'nl', { rounds: 1 }));
      expect(text).toContain('Dit is de eerste meting.');
      expect(text).not.toContain('De pijlers in de tijd');
    },
  );
});
