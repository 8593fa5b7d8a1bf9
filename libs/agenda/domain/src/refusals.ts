import { DomainError } from '@tweespraak/shared/kernel';

/** Why an act on an appointment is refused. None tells a partner anything of the other. */
const REFUSALS = {
  'appointment.cancelled': 'This appointment was cancelled.',
  'appointment.impossible-repeat': 'An appointment cannot repeat like this.',
  'appointment.in-the-past': 'This moment has passed.',
  'appointment.over': 'This appointment has been.',
  'appointment.rule-of-one': 'One occurrence of a series does not repeat by itself.',
  'appointment.too-far': 'This is too far ahead.',
  'appointment.unknown-occurrence': 'The series has no appointment at this moment.',
  'appointment.unknown-zone': 'This time zone is not known.',
} as const;

export type AppointmentRefusal = keyof typeof REFUSALS;

/** The one error of a refused act, without details: its bytes are the same whatever led to it. */
export function refuse(code: AppointmentRefusal): DomainError {
  return new DomainError(code, REFUSALS[code]);
}
