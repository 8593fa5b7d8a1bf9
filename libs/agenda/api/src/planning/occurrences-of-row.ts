import { occurrencesOf } from '@tweespraak/agenda/domain';
import { type AppointmentRow, toStored } from '../stored';

/** An appointment as it is stored, without what people said about it. */
export type BareAppointment = Pick<
  AppointmentRow,
  'startsAt' | 'minutes' | 'timeZone' | 'rrule' | 'place' | 'status' | 'changes'
>;

export interface BareOccurrence {
  readonly start: Date;
  readonly minutes: number;
  readonly place: AppointmentRow['place'];
}

/** For reports: every meeting of an appointment that begins in [from, until), by the clock; none of a cancelled one. */
export function occurrencesOfRow(row: BareAppointment, from: Date, until: Date): BareOccurrence[] {
  const { is } = toStored({ ...NOTHING_SAID, ...row });
  return occurrencesOf(is)
    .filter(({ start }) => start >= from.getTime() && start < until.getTime())
    .sort((one, other) => one.start - other.start)
    .map(({ start, minutes, place }) => ({ start: new Date(start), minutes, place }));
}

const NOTHING_SAID = {
  id: '',
  coupleId: '' as AppointmentRow['coupleId'],
  coachId: '' as AppointmentRow['coachId'],
  kind: 'session',
  dialogueId: null,
  uid: '',
  sequence: 0,
  undoUntil: new Date(0),
  placeLine: '',
  asked: 0,
} as const;
