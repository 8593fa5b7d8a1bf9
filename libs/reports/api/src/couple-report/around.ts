import { PILLAR_NAMES, prepareSession, togetherPage } from '@tweespraak/pillars/domain';
import { heading, list, type Paper, paragraph, STYLES } from '../pdf';
import type { CoupleReport } from './couple-report';
import type { ReportWords } from './words';

/** What was done since the first measurement: counts and names, and no claim about what it did. */
export function between(paper: Paper, report: CoupleReport, words: ReportWords): void {
  if (!report.between) return;
  const { from, dialogues, homework, appointments } = report.between;
  const items = [
    ...(appointments > 0 ? [words.appointments(appointments)] : []),
    ...dialogues.map(upperFirst),
    ...homework,
  ];
  heading(paper, 2, words.between);
  paragraph(paper, words.betweenFrom(report.formats.day(from)), STYLES.soft);
  if (items.length > 0) list(paper, items);
  else paragraph(paper, words.nothingBetween);
}

/** What is planned, and one topic with a way to begin. */
export function nextStep(paper: Paper, report: CoupleReport, words: ReportWords): void {
  if (!report.next) return;
  const { formats, series } = report;
  const { appointment, measurementOn } = report.next;
  const topic = topicOf(report, words);
  const planned = [
    ...(appointment ? [words.nextAppointment(formats.moment(appointment))] : []),
    ...(measurementOn ? [words.nextMeasurement(formats.day(measurementOn))] : []),
  ];
  const { gap } = prepareSession(series);
  const apart =
    report.edition === 'coach' && gap ? [words.gapTopic(PILLAR_NAMES[gap.pillar][report.locale])] : [];
  heading(paper, 2, words.next);
  list(paper, [...(planned.length > 0 ? planned : [words.nothingNext]), ...topic, ...apart]);
}

/** Flags, signs about the answering, and the coach's own note. Only ever in the coach's edition. */
export function forCoach(
  paper: Paper,
  { forCoach: own, names, formats }: CoupleReport,
  words: ReportWords,
): void {
  if (!own) return;
  const lines = [
    ...own.flagged.map((seat) => words.flagged(names[seat])),
    ...own.quality.map(({ seat, sign }) => words.quality[sign](names[seat])),
    ...(own.notOpen.length > 0
      ? [words.notOpen(own.notOpen.map((date) => formats.day(date)).join(', '))]
      : []),
  ];
  if (lines.length === 0 && !own.note.trim()) return;
  heading(paper, 2, words.forCoach);
  if (lines.length > 0) list(paper, lines);
  if (!own.note.trim()) return;
  heading(paper, 3, words.note);
  for (const part of own.note.split(/\n{2,}/)) paragraph(paper, part);
}

function topicOf({ series, locale }: CoupleReport, words: ReportWords): string[] {
  const { talkAbout } = togetherPage(series);
  if (!talkAbout) return [];
  const starter = talkAbout.starters.at(0);
  return [
    words.topic(PILLAR_NAMES[talkAbout.pillar][locale]),
    ...(starter ? [words.starter(starter[locale])] : []),
  ];
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
