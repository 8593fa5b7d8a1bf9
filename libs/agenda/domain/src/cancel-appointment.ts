import type { Appointment } from './appointment';
import { inOrder, type Scope } from './change-appointment';
import { occurrencesOf } from './occurrences';
import { cutBefore, mustBeThere, splitPoint } from './parts-of-series';

/**
 * Cancels one, the later ones, or all that have not been. A series of which nothing is left is cancelled as a whole.
 * @throws DomainError 'appointment.cancelled', 'appointment.unknown-occurrence', 'appointment.over'.
 */
export function cancelAppointment(
  appointment: Appointment,
  act: { readonly occurrence: number; readonly scope: Scope },
  now: number,
): Appointment {
  mustBeThere(appointment, act.occurrence, now);
  const left =
    appointment.rule && act.scope === 'this'
      ? withoutOne(appointment, act.occurrence)
      : cutBefore(appointment, splitPoint(appointment, act, now));
  return occurrencesOf(left).length ? left : { ...appointment, cancelled: true };
}

function withoutOne(appointment: Appointment, occurrence: number): Appointment {
  const others = appointment.changes.filter((one) => one.occurrence !== occurrence);
  return { ...appointment, changes: inOrder([...others, { occurrence, cancelled: true }]) };
}
