import {
  type Answers,
  findInstrument,
  isGiven,
  PILLAR_NAMES,
  PILLARS,
  SKIPPED,
} from '@tweespraak/pillars/domain';
import type { HandedInRound } from '@tweespraak/pillars/api';
import { type LocalDate, type Locale, localDateIn, type Localised } from '@tweespraak/shared/kernel';
import type { Cell } from './csv-file';
import type { OwnData } from './own-data';
import { OWN_DATA_WORDS as WORDS } from './words';

const { heads, kinds } = WORDS;
type Row = readonly Cell[];

/** A day as the reader's country writes it, on the wall of the practice. */
export function dayIn({ locale, timeZone }: OwnData, at: Date | LocalDate): string {
  const day = typeof at === 'string' ? at : localDateIn(at, timeZone);
  return locale === 'nl' ? day.split('-').reverse().join('-') : day;
}

export const headOf = (locale: Locale, ...heads: readonly Localised[]): Row =>
  heads.map((head) => head[locale]);

/** Every answer, guess, weight and score of every handed-in test, a line each. */
export function answersTable(data: OwnData): Row[] {
  const { locale } = data;
  const head = headOf(
    ...[
      locale,
      heads.handedIn,
      heads.kind,
      heads.pillar,
      heads.code,
      heads.question,
      heads.number,
      heads.words,
    ],
  );
  return [head, ...data.rounds.flatMap((round) => rowsOf(data, round))];
}

function rowsOf(data: OwnData, round: HandedInRound): Row[] {
  const { locale } = data;
  const instrument = findInstrument(round.instrumentVersion);
  const day = dayIn(data, round.handedInAt);
  const pillar = (name: (typeof PILLARS)[number]) => PILLAR_NAMES[name][locale];
  const each = (kind: Localised, question: string, values: readonly (number | null)[], word = nothing) =>
    PILLARS.map((name, nth) => {
      const value = values[nth] ?? null;
      return [day, kind[locale], pillar(name), '', question, value, word(value)];
    });
  const items = instrument.items.map((item, nth) => {
    const answer = round.answers[nth] ?? null;
    const number = isGiven(answer) ? answer : null;
    const said = answerWord(locale, instrument.scale.words, answer);
    return [day, kinds.question[locale], pillar(item.pillar), item.id, item.text[locale], number, said];
  });
  const tooFew = (value: number | null) => (value === null ? WORDS.tooFew[locale] : '');
  const weight = (value: number | null) =>
    value === null ? '' : (instrument.importance.words[value]?.[locale] ?? '');
  return [
    ...items,
    ...each(kinds.guess, instrument.guess.question[locale], round.guesses),
    ...each(kinds.importance, instrument.importance.question[locale], round.importance, weight),
    ...each(kinds.score, '', round.scores, tooFew),
    [day, kinds.score[locale], WORDS.total[locale], '', '', round.total, tooFew(round.total)],
  ];
}

const nothing: (value: number | null) => string = () => '';

function answerWord(locale: Locale, words: readonly Localised[], answer: Answers[number]): string {
  if (answer === SKIPPED) return WORDS.skipped[locale];
  return isGiven(answer) ? (words[answer]?.[locale] ?? '') : WORDS.open[locale];
}

/** Every question of the practice's own questionnaires, answered or not, with the scores that were made of them. */
export function questionnairesTable(data: OwnData): Row[] {
  const { locale } = data;
  const head = headOf(
    locale,
    heads.handedIn,
    heads.questionnaire,
    heads.kind,
    heads.question,
    heads.answer,
    heads.number,
  );
  const rows = data.questionnaires.flatMap(({ definition, submittedAt, lines, scores }) => {
    const before = [dayIn(data, submittedAt), definition.title[locale]];
    const nameOf = (id: string) => definition.scales.find((scale) => scale.id === id)?.name[locale] ?? id;
    return [
      ...lines.map(({ text, answer }): Row => {
        const said = answer === null ? WORDS.open[locale] : answer[locale];
        return [...before, kinds.question[locale], text[locale], said, null];
      }),
      ...scores.map(({ scale, score }): Row => {
        const said = score === null ? WORDS.tooFew[locale] : '';
        return [...before, kinds.score[locale], nameOf(scale), said, score];
      }),
    ];
  });
  return [head, ...rows];
}

/** Every own line of homework, with what the coach wrote back. */
export function homeworkTable(data: OwnData): Row[] {
  const { locale } = data;
  const head = headOf(
    ...[locale, heads.day, heads.exercise, heads.question, heads.answer, heads.readers, heads.isHandedIn],
  );
  const rows = data.homework.flatMap(({ day, exercise, lines, replies, scope, handedIn }) => {
    const isIn = (handedIn ? WORDS.yes : WORDS.no)[locale];
    const before = [dayIn(data, day), exercise];
    return [
      ...lines.map(({ question, answer }) => [
        ...before,
        question,
        answer,
        WORDS.scopes[scope][locale],
        isIn,
      ]),
      ...replies.map((text) => [...before, WORDS.reply[locale], text, WORDS.scopes.coach[locale], '']),
    ];
  });
  return [head, ...rows];
}
