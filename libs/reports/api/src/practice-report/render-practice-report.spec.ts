import { PracticeReport } from '@tweespraak/reports/contract';
import { DEFINITIONS, SCALES } from '@tweespraak/reports/domain';
import { itWith, runProgram } from '@tweespraak/shared/testing';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wholePdf } from '../pdf';
import { renderPracticeReport } from './render-practice-report';

const shown = <Figures>(figures: Figures) => ({
  ...{ state: 'shown' as const, asOf: '2026-10-05T08:00:00.000Z', current: true },
  figures,
});
const report = PracticeReport.parse({
  practiceName: 'Praktijk de Linde',
  timeZone: 'Europe/Amsterdam',
  period: { from: '2026-07-01', to: '2026-09-30' },
  madeAt: '2026-10-05T08:00:00.000Z',
  threshold: { group: 10, class: 5 },
  flow: { inCareAtStart: 41, started: 12, ended: 7, endedReasonUnknown: 7, inCareAtEnd: 46 },
  responses: shown({ couples: 40, given: 52, byBoth: 44, notByBoth: 8 }),
  homework: { state: 'withheld', why: 'tooFew' },
  dialogues: { ...shown({ couples: 30, held: 77, finished: 70, stopped: 7 }), current: false },
  outcomes: shown({
    ...{ eligible: 45, measuredTwice: 34, measuredByBoth: 29 },
    unknown: { notShared: 5, notMeasured: 6, endedReasonUnknown: 5 },
    scales: SCALES.map((scale) => ({
      scale,
      change: { forward: 11, none: 13, back: null, unknown: null },
      dyad: { bothForward: 8, oneForward: 7, stable: 14, apart: null, bothBack: null, unknown: 0 },
    })),
  }),
});
const META = { madeBy: 'Bram de Wit', country: 'NL' };

describe('the report of a practice on paper', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'practice-'))));
  afterAll(() => rmSync(folder, { recursive: true }));
  const made = (locale: 'nl' | 'en') => wholePdf(renderPracticeReport(report, locale, META));
  const textOf = async (locale: 'nl' | 'en') => {
    const file = join(folder, `${locale}.pdf`);
    writeFileSync(file, await made(locale));
    return (await runProgram('pdftotext', ['-layout', file, '-'])).toString('utf8');
  };

  it('is the same to the byte for the same figures', async () => {
    expect((await made('nl')).equals(await made('nl'))).toBe(true);
  });

  itWith('pdftotext')(
    'gives each figure with what it is a part of, and what a small class was as not shown',
    async () => {
      const text = await textOf('nl');
      expect(text).toContain('1 juli 2026 tot en met 30 september 2026 · tijdzone Europe/Amsterdam');
      expect(text).toMatch(/Door allebei ingevuld +44 +52/);
      expect(text).toMatch(/Gemeten, niet gedeeld +5 +45/);
      expect(text).toMatch(/Vertrouwen +11 +13 +niet getoond +niet getoond/);
      expect(text).toContain('Afgesloten zonder vervolgmeting, reden onbekend');
    },
  );

  itWith('pdftotext')('says why a topic is withheld, and as of when another stands', async () => {
    const text = await textOf('nl');
    expect(text).toContain('Deze cijfers tonen we vanaf 10 stellen.');
    expect(text).toContain('Stand van 5 oktober 2026.');
  });

  itWith('pdftotext')('defines every figure, in both languages', async () => {
    const flat = (text: string) => text.replace(/\s+/g, ' ');
    const [nl, en] = [flat(await textOf('nl')), flat(await textOf('en'))];
    for (const { text } of Object.values(DEFINITIONS)) {
      expect(nl).toContain(text.nl.split(' ').slice(0, 4).join(' '));
      expect(en).toContain(text.en.split(' ').slice(0, 4).join(' '));
    }
  });
});
