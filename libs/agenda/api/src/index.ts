export { AgendaModule } from './agenda.module';
export { AppointmentReading, type CoupleMeeting } from './planning/appointment-reading';
export { type BareAppointment, type BareOccurrence, occurrencesOfRow } from './planning/occurrences-of-row';
