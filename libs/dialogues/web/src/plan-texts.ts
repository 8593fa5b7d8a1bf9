import { withTexts } from '@tweespraak/platform/web';

/** Texts of what is around the room, under `plan.`: planning, asking, paper, lists, days; also for a card on a page composed elsewhere. */
export const planTexts = withTexts('plan', {
  nl: () => import('./i18n/plan/nl.json'),
  en: () => import('./i18n/plan/en.json'),
});
