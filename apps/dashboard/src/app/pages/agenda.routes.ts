/** The pages of the agenda: through this file the bundler sees that nothing else of it is asked for. */
export { AGENDA_ROUTES, APPOINTMENT_ROUTES, FEED_ROUTES } from '@tweespraak/agenda/web';
