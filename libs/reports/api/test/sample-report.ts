import { type CompletedRound, coupleSeries, PILLARS, type Seat, SEATS } from '@tweespraak/pillars/domain';
import type { ReportEdition } from '@tweespraak/reports/contract';
import type { Locale } from '@tweespraak/shared/kernel';
import type { CoupleReport } from '../src/couple-report/couple-report';
import { paperFormats } from '../src/pdf/formats';

/** Nine scores that go up and down over the rounds, without chance in it. */
const scores = (round: number, seat: Seat) =>
  PILLARS.map((_, pillar) => {
    const start = seat === 'a' ? 46 : 38;
    const score = start + ((pillar * 17) % 37) + round * (seat === 'a' ? 7 : 4) - ((pillar + round) % 3) * 5;
    return pillar === 6 && round === 1 && seat === 'b' ? null : Math.min(100, score);
  });

export function sampleRounds(count: number, seats: readonly Seat[] = SEATS): CompletedRound[] {
  return Array.from({ length: count }, (_, round) => {
    const of = (seat: Seat) => {
      if (!seats.includes(seat)) return null;
      const pillars = scores(round, seat);
      const known = pillars.filter((score) => score !== null);
      const total = known.reduce((sum, score) => sum + score, 0) / known.length;
      return { scores: { pillars, total }, importance: pillars.map(() => 2), guesses: pillars.map(() => 50) };
    };
    const month = `${(round % 12) + 1}`.padStart(2, '0');
    return {
      ...{ roundId: `round-${round}`, date: `${2025 + Math.floor(round / 12)}-${month}-14` },
      ...{ instrumentVersion: '9p-36@1', parametersVersion: 'placeholder@1', a: of('a'), b: of('b') },
    };
  });
}

/** A report of two people who do not exist. */
export function sampleReport(
  edition: ReportEdition,
  locale: Locale,
  { rounds = 4, seat = 'a' as Seat } = {},
): CoupleReport {
  const seats = edition === 'own' ? [seat] : SEATS;
  const series = coupleSeries(sampleRounds(rounds, seats));
  if (!series) throw new Error('a report needs a measurement');
  const both = edition !== 'own';
  return {
    ...{ edition, locale, series, seats, madeAt: new Date('2026-11-20T10:30:00Z') },
    ...{ practiceName: 'Praktijk de Linde', coachName: 'Ada Demir', names: { a: 'Noor', b: 'Sam' } },
    formats: paperFormats(locale, 'NL', 'Europe/Amsterdam'),
    between: both
      ? {
          from: '2025-01-14',
          dialogues: ['vier waarderingsdialogen', 'één basisdialoog'],
          homework: ['Huiswerk: Tien minuten zonder scherm', 'Huiswerk: Samen wandelen'],
          appointments: 6,
        }
      : null,
    next: both ? { appointment: new Date('2026-12-03T19:00:00Z'), measurementOn: '2026-12-14' } : null,
    forCoach:
      edition === 'coach'
        ? {
            note: 'Rustig beginnen.\n\nDe volgende keer vragen hoe het met werk gaat.',
            flagged: ['b'],
            quality: [{ seat: 'a', sign: 'rosy' }],
            notOpen: ['2025-04-14'],
          }
        : null,
  };
}
