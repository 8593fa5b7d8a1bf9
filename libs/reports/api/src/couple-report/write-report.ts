import { heading, lead, Paper, paragraph, pdfBytes, STYLES } from '../pdf';
import type { CoupleReport } from './couple-report';
import { between, forCoach, nextStep } from './around';
import { change, pillarsNow, pillarsOverTime } from './sections';
import { sentences } from './sentences';
import { REPORT_WORDS, type ReportWords, whoOf } from './words';

/** The report as a PDF, given away page by page. The same report gives the same bytes. */
export function writeReport(report: CoupleReport): AsyncIterable<Buffer> {
  const words = REPORT_WORDS[report.locale];
  const title = titleOf(report, words);
  const paper = new Paper({
    ...{ title, locale: report.locale, author: report.practiceName, madeAt: report.madeAt },
    ...{ head: report.practiceName, mark: words.mark[report.edition], foot: title, pageWord: words.page },
  });
  return pdfBytes(paper, blocks(paper, report, words, title));
}

function* blocks(paper: Paper, report: CoupleReport, words: ReportWords, title: string): Generator<void> {
  heading(paper, 1, title);
  paragraph(paper, underTitle(report, words), STYLES.soft);
  paragraph(paper, aboutOf(report, words), STYLES.body, 10);
  lead(paper, sentences(report, words));
  yield;
  yield* pillarsNow(paper, report, words);
  yield* pillarsOverTime(paper, report, words);
  yield* change(paper, report, words);
  between(paper, report, words);
  nextStep(paper, report, words);
  yield;
  forCoach(paper, report, words);
  yield;
}

function titleOf({ edition, seats, names }: CoupleReport, words: ReportWords): string {
  const who = whoOf(seats, names, words);
  return edition === 'own' ? words.ownTitle(who) : words.title(who);
}

function underTitle(report: CoupleReport, words: ReportWords): string {
  const { practiceName, coachName, formats, madeAt } = report;
  const coach = coachName ? [words.coach(coachName)] : [];
  return [practiceName, ...coach, words.madeOn(formats.moment(madeAt))].join(' · ');
}

function aboutOf({ edition, seats, names }: CoupleReport, words: ReportWords): string {
  return edition === 'own' ? words.about.own(whoOf(seats, names, words)) : words.about[edition];
}
