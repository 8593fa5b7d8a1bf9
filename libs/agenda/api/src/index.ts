export { AgendaModule } from './agenda.module';
export { AppointmentReading, type CoupleMeeting } from './planning/appointment-reading';
