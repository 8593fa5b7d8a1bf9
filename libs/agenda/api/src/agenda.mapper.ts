import type { CoachOccurrence, MyAppointment, PartnerAnswer } from '@tweespraak/agenda/contract';
import {
  type AnswerNow,
  answerTo,
  type Occurrence,
  occurrencesBetween,
  overlapsOf,
  writeRule,
} from '@tweespraak/agenda/domain';
import type { AgendaRow, AnswerRow } from './agenda.sql';
import { isoOf, type StoredAppointment, toStored } from './stored';

/** A row with one of its occurrences. */
export interface Held extends Occurrence {
  readonly row: AgendaRow;
  readonly stored: StoredAppointment;
}

/** All occurrences of these rows in a range, by the clock. */
export function heldBetween(rows: readonly AgendaRow[], from: number, until: number): Held[] {
  return rows
    .flatMap((row) => {
      const stored = toStored(row);
      return occurrencesBetween(stored.is, from, until).map((one) => ({ ...one, row, stored }));
    })
    .sort((one, other) => one.start - other.start || one.row.id.localeCompare(other.row.id));
}

/** As the coach sees them; what overlaps another of the same coach is marked. */
export function toCoachOccurrences(held: readonly Held[]): CoachOccurrence[] {
  const clashing = new Set(clashesOf(held));
  return held.map((one) => ({ ...toCoachOccurrence(one), conflict: clashing.has(one) }));
}

function clashesOf(held: readonly Held[]): Held[] {
  return overlapsOf(held, held)
    .filter(({ mine, other }) => mine !== other && mine.stored.coachId === other.stored.coachId)
    .map(({ mine }) => mine);
}

function toCoachOccurrence({ row, stored, ...one }: Held): Omit<CoachOccurrence, 'conflict'> {
  const of = (isMine: (answer: AnswerRow) => boolean) =>
    toPartnerAnswer(answerTo(stored.is, one.occurrence, row.answers.filter(isMine)));
  return {
    ...occurrenceView(stored, one),
    coupleId: stored.coupleId,
    names: { a: row.a, b: row.b },
    timeZone: stored.is.timeZone,
    rrule: stored.is.rule && writeRule(stored.is.rule),
    answers: {
      a: of(({ personId }) => personId === row.aId),
      b: of(({ personId }) => personId !== row.aId),
    },
  };
}

/** As a partner sees it: row security leaves one's own answers alone. */
export function toMyAppointment({ row, stored, ...one }: Held): MyAppointment {
  const { state, proposedAt } = toPartnerAnswer(answerTo(stored.is, one.occurrence, row.answers));
  return {
    ...occurrenceView(stored, one),
    repeats: stored.is.rule !== null,
    myAnswer: state,
    proposedAt,
  };
}

function occurrenceView({ id, kind, dialogueId }: StoredAppointment, one: Occurrence) {
  return {
    ...{ appointmentId: id, kind, dialogueId },
    occurrence: isoOf(one.occurrence),
    startsAt: isoOf(one.start),
    endsAt: isoOf(one.end),
    minutes: one.minutes,
    place: one.place,
    placeLine: one.placeLine,
    moved: one.moved,
  };
}

function toPartnerAnswer({ state, proposedAt }: AnswerNow): PartnerAnswer {
  return { state, proposedAt: proposedAt === null ? null : isoOf(proposedAt) };
}
