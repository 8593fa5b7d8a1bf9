import type { PracticeReport } from '@tweespraak/reports/contract';
import {
  CHANGE_CLASS_WORDS,
  CHANGE_CLASSES,
  DEFINITIONS,
  type DefinitionKey,
  DYAD_CLASS_WORDS,
  DYAD_CLASSES,
  type FigureRow,
  figureRows,
  SCALE_NAMES,
} from '@tweespraak/reports/domain';
import { type Locale, localDateIn } from '@tweespraak/shared/kernel';
import { figures, heading, note, Paper, paragraph, pdfBytes, STYLES, table } from '../pdf';
import { type PaperFormats, paperFormats } from '../pdf/formats';
import { knowledgeFigure } from './knowledge-drawing';
import { PRACTICE_WORDS, type PracticeWords } from './words';

export interface PracticeReportMeta {
  /** Who asked for it; `null` leaves it out. */
  readonly madeBy: string | null;
  /** As the practice has it: NL, BE, … */
  readonly country: string;
}

interface Asked {
  readonly report: PracticeReport;
  readonly locale: Locale;
  readonly words: PracticeWords;
  readonly formats: PaperFormats;
  readonly rows: readonly FigureRow[];
}

const TOPICS = ['flow', 'responses', 'homework', 'dialogues', 'outcomes'] as const;
type Topic = (typeof TOPICS)[number];

/**
 * The practice's report as a PDF, page by page: the same rows, names and definitions as on the screen and in the files. What
 * is not shown there is not in it. The same report and meta give the same bytes; the moment is the report's own.
 */
export function renderPracticeReport(
  report: PracticeReport,
  locale: Locale,
  meta: PracticeReportMeta,
): AsyncIterable<Buffer> {
  const words = PRACTICE_WORDS[locale];
  const formats = paperFormats(locale, meta.country, report.timeZone);
  const paper = new Paper({
    ...{ title: words.title, locale, author: report.practiceName, madeAt: new Date(report.madeAt) },
    ...{ head: report.practiceName, mark: null, foot: words.title, pageWord: words.page },
  });
  const asked: Asked = { report, locale, words, formats, rows: figureRows(report) };
  return pdfBytes(paper, blocks(paper, asked, meta));
}

function* blocks(paper: Paper, asked: Asked, { madeBy }: PracticeReportMeta): Generator<void> {
  const { report, words, formats, locale } = asked;
  const { from, to } = report.period;
  const by = madeBy ? [words.madeBy(madeBy)] : [];
  heading(paper, 1, words.title);
  paragraph(paper, words.period(formats.day(from), formats.day(to), report.timeZone), STYLES.lead, 2);
  const made = [report.practiceName, words.made(formats.moment(new Date(report.madeAt))), ...by];
  paragraph(paper, made.join(' · '), STYLES.soft);
  note(paper, `${words.privacy} ${DEFINITIONS.hidden.text[locale]}`);
  for (const topic of TOPICS) yield* topicOf(paper, asked, topic);
  heading(paper, 2, words.meaning);
  yield* table(paper, {
    caption: null,
    columns: [
      { head: words.figure, share: 1 },
      { head: words.meaningOf, share: 2.2 },
    ],
    rows: Object.values(DEFINITIONS).map(({ name, text }) => [name[locale], text[locale]]),
  });
}

function* topicOf(paper: Paper, asked: Asked, topic: Topic): Generator<void> {
  const { words, locale, formats, report } = asked;
  const rows = asked.rows.filter((row) => row.topic === topic);
  const plain = rows.filter(({ scale }) => scale === null);
  heading(paper, 2, words.topics[topic], 150);
  const part = topic === 'flow' ? null : report[topic];
  if (part?.state === 'withheld') {
    const tooFew = words.tooFew(formats.number(report.threshold.group));
    paragraph(paper, part.why === 'tooFew' ? tooFew : DEFINITIONS.tooClose.text[locale]);
    return;
  }
  if (part && !part.current) {
    const day = formats.day(localDateIn(new Date(part.asOf), report.timeZone));
    paragraph(paper, `${words.asOf(day)} ${DEFINITIONS.asOf.text[locale]}`, STYLES.soft);
  }
  yield* table(paper, {
    caption: null,
    columns: [
      { head: words.figure, share: 4 },
      { head: words.count, share: 1, align: 'right' },
      { head: words.of, share: 1, align: 'right' },
    ],
    rows: plain.map(({ name, value, outOf }) => [
      name[locale],
      shown(asked, value),
      outOf === null ? '' : formats.number(outOf),
    ]),
  });
  if (topic === 'outcomes') yield* outcomes(paper, asked, rows);
}

function* outcomes(paper: Paper, asked: Asked, rows: readonly FigureRow[]): Generator<void> {
  const { report, words, locale, formats } = asked;
  if (report.outcomes.state !== 'shown') return;
  const { measuredByBoth, scales } = report.outcomes.figures;
  const drawing = knowledgeFigure(rows, locale, words);
  if (drawing) {
    heading(paper, 3, words.knowledge, drawing.height);
    figures(paper, [drawing]);
    paper.y += 8;
    yield;
  }
  const couples = formats.number(measuredByBoth);
  yield* table(paper, {
    caption: words.change(couples),
    columns: [
      { head: words.pillar, share: 1.6 },
      ...CHANGE_CLASSES.map((key) => ({
        head: CHANGE_CLASS_WORDS[key][locale],
        share: 1,
        align: 'right' as const,
      })),
    ],
    rows: scales.map(({ scale, change }) => [
      SCALE_NAMES[scale][locale],
      ...CHANGE_CLASSES.map((key) => shown(asked, change[key])),
    ]),
  });
  yield* table(paper, {
    caption: words.dyad(couples),
    columns: [
      { head: words.pillar, share: 1.6 },
      ...DYAD_CLASSES.map((key) => ({
        head: DYAD_CLASS_WORDS[key][locale],
        share: 1,
        align: 'right' as const,
      })),
    ],
    rows: scales.map(({ scale, dyad }) => [
      SCALE_NAMES[scale][locale],
      ...DYAD_CLASSES.map((key) => shown(asked, dyad[key])),
    ]),
  });
  const means: readonly DefinitionKey[] = ['change', 'dyad'];
  for (const key of means) paragraph(paper, DEFINITIONS[key].text[locale], STYLES.small, 4);
}

/** A small class is never a number, not even 0. */
function shown({ words, formats }: Asked, value: number | null): string {
  return value === null ? words.hidden : formats.number(value);
}
