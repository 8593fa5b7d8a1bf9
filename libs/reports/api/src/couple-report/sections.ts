import {
  BAND_WORDS,
  bandOf,
  CEILING_WORDS,
  type Change,
  CHANGE_WORDS,
  DYAD_CHANGE_WORDS,
  type Figure,
  findInstrument,
  findParameters,
  type PairFigures,
  PILLAR_NAMES,
  type Since,
  trendOf,
  type TrendPoint,
} from '@tweespraak/pillars/domain';
import { figures, heading, note, type Paper, paragraph, STYLES, table } from '../pdf';
import type { CoupleReport } from './couple-report';
import { lookOf } from './looks';
import { radarFigure } from './radar-drawing';
import { trendFigure } from './trend-drawing';
import type { ReportWords } from './words';

const TRENDS_IN_A_ROW = 2;
/** As many measurements as fit beside each other; the newest come first. */
const MEASUREMENTS_IN_A_TABLE = 5;

/** The radar, the same figures as a table, and what may be said of them. */
export function* pillarsNow(paper: Paper, report: CoupleReport, words: ReportWords): Generator<void> {
  const { series, formats } = report;
  heading(paper, 2, words.now, 320);
  paragraph(paper, words.nowOn(formats.day(series.rounds.at(-1)?.date ?? '')), STYLES.soft);
  figures(paper, [radarFigure(report, words)]);
  paper.y += 8;
  yield;
  yield* table(paper, {
    caption: words.tableNow,
    columns: [{ head: words.pillar, share: 1.5 }, ...scoreColumns(report, words)],
    rows: rowsOf(report, words, (one) => [
      ...report.seats.map((seat) => scoreCell(report, words, one[seat])),
      ...(report.seats.length > 1 ? [gapCell(report, words, one)] : []),
    ]),
  });
  note(paper, aboutFigures(report, words));
}

/** Nine small lines, and every score of every measurement. Nothing with one measurement. */
export function* pillarsOverTime(paper: Paper, report: CoupleReport, words: ReportWords): Generator<void> {
  if (report.series.rounds.length < 2) return;
  heading(paper, 2, words.overTime, 260);
  paragraph(paper, words.timeIntro, STYLES.soft);
  const drawn = report.series.pillars.map(({ pillar }) => trendFigure(report, words, pillar));
  for (let at = 0; at < drawn.length; at += TRENDS_IN_A_ROW) {
    figures(paper, drawn.slice(at, at + TRENDS_IN_A_ROW));
    paper.y += 6;
    yield;
  }
  const { rounds } = report.series;
  for (let end = rounds.length; end > 0; end -= MEASUREMENTS_IN_A_TABLE) {
    yield* measurements(paper, report, words, Math.max(0, end - MEASUREMENTS_IN_A_TABLE), end);
  }
}

/** What changed in words, against the first measurement and, when that is another, the previous one. */
export function* change(paper: Paper, report: CoupleReport, words: ReportWords): Generator<void> {
  const { rounds } = report.series;
  heading(paper, 2, words.change);
  if (rounds.length < 2) {
    paragraph(paper, words.firstOnly);
    return;
  }
  paragraph(paper, words.changeIntro, STYLES.soft);
  const day = (index: number) => report.formats.day(rounds.at(index)?.date ?? '');
  yield* changes(paper, report, words, 'sinceFirst', words.sinceFirst(day(0)));
  if (rounds.length > 2) yield* changes(paper, report, words, 'sincePrevious', words.sincePrevious(day(-2)));
  note(paper, aboutFigures(report, words));
}

function* changes(
  paper: Paper,
  report: CoupleReport,
  words: ReportWords,
  since: Since,
  caption: string,
): Generator<void> {
  const { locale, seats, names } = report;
  const both = seats.length > 1;
  yield* table(paper, {
    caption,
    columns: [
      { head: words.pillar, share: 1.05 },
      ...seats.map((seat) => ({
        head: both ? names[seat] : words.changeWord,
        share: 2.1,
        color: lookOf(seat).text,
      })),
      ...(both ? [{ head: words.together, share: 0.95 }] : []),
    ],
    rows: rowsOf(report, words, (one) => {
      const dyad = one.dyad[since];
      return [
        ...seats.map((seat) => changeCell(report, one[seat][since])),
        ...(both ? [dyad ? DYAD_CHANGE_WORDS[dyad][locale] : '–'] : []),
      ];
    }),
  });
}

function* measurements(
  paper: Paper,
  report: CoupleReport,
  words: ReportWords,
  from: number,
  until: number,
): Generator<void> {
  const { series, seats, names, formats, locale } = report;
  const heads = series.rounds.slice(from, until);
  const day = (index: number) => formats.day(heads.at(index)?.date ?? '');
  const other = series.total.points.slice(from, until).map(({ comparable }) => !comparable);
  yield* table(paper, {
    caption: words.tableTime(day(0), day(-1)),
    columns: [
      { head: words.pillar, share: 2 },
      ...heads.map(({ date }, index) => ({
        head: `${formats.shortDay(date)} ${date.slice(0, 4)}${other[index] ? `, ${words.otherVersion}` : ''}`,
        share: 1.1,
      })),
    ],
    rows: series.pillars.flatMap(({ pillar }) =>
      seats.map((seat) => {
        const name = PILLAR_NAMES[pillar][locale];
        const points = trendOf(series, pillar, seat).points.slice(from, until);
        const head = seats.length > 1 ? `${name}, ${names[seat]}` : name;
        return [head, ...points.map((point) => pointCell(report, words, point))];
      }),
    ),
  });
}

/** One row a pillar; the coach's edition has the total as well. The couple gets no total: it would become a mark. */
function rowsOf(
  { series, locale, edition }: CoupleReport,
  words: ReportWords,
  cells: (one: PairFigures) => string[],
): string[][] {
  const rows = series.pillars.map((one) => [PILLAR_NAMES[one.pillar][locale], ...cells(one)]);
  return edition === 'coach' ? [...rows, [words.total, ...cells(series.total)]] : rows;
}

function scoreColumns({ seats, names }: CoupleReport, words: ReportWords) {
  const both = seats.length > 1;
  const scores = seats.map((seat) => ({
    head: both ? names[seat] : words.score,
    share: 1.5,
    color: lookOf(seat).text,
  }));
  return both ? [...scores, { head: words.gap, share: 1.4 }] : scores;
}

function scoreCell({ formats, locale }: CoupleReport, words: ReportWords, { latest, band }: Figure): string {
  const word = bandOf(latest);
  if (latest === null || !band || !word) return words.tooFew;
  const error = words.to(formats.number(band.low), formats.number(band.high));
  return `${formats.number(latest)}, ${BAND_WORDS[word][locale]}\n(${error})`;
}

function gapCell({ formats }: CoupleReport, words: ReportWords, { gap }: PairFigures): string {
  if (!gap) return '–';
  return `${formats.number(Math.abs(gap.value))}, ${gap.aboveNoise ? words.beyond : words.within}`;
}

function pointCell({ formats }: CoupleReport, words: ReportWords, { score, band }: TrendPoint): string {
  if (score === null || !band) return words.tooFew;
  return `${formats.number(score)} (${formats.number(band.low)}–${formats.number(band.high)})`;
}

function changeCell({ formats, locale }: CoupleReport, one: Change | null): string {
  if (!one) return '–';
  const said = `${formats.delta(one.delta)}, ${CHANGE_WORDS[one.class][locale]}`;
  return one.ceiling && one.class === 'none' ? `${said}; ${CEILING_WORDS[locale]}` : said;
}

function aboutFigures({ series, locale }: CoupleReport, words: ReportWords): string {
  const latest = series.rounds.at(-1);
  if (!latest) return '';
  const { status, window } = findInstrument(latest.instrumentVersion);
  return words.aboutFigures(
    status[locale],
    findParameters(latest.parametersVersion).source[locale],
    window[locale],
  );
}
