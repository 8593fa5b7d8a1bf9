/** The coach's appointments of today alone: through this file the late part brings nothing else of that library along. */
export { TodayAppointments } from '@tweespraak/agenda/web';
