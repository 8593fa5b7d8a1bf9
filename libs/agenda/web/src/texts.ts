import { withTexts } from '@tweespraak/platform/web';

/** A coach's agenda. */
export const agendaTexts = withTexts('agenda', {
  nl: () => import('./i18n/agenda/nl.json'),
  en: () => import('./i18n/agenda/en.json'),
});

/** A partner's appointments, and the calendar outside of whoever has one. */
export const appointmentTexts = withTexts('appointments', {
  nl: () => import('./i18n/appointments/nl.json'),
  en: () => import('./i18n/appointments/en.json'),
});
