import { withTexts } from '@tweespraak/platform/web';

/** Texts of the room, under `room.`: the live screens, the body check, the closing, the writing steps. */
export const roomTexts = withTexts('room', {
  nl: () => import('./i18n/room/nl.json'),
  en: () => import('./i18n/room/en.json'),
});
