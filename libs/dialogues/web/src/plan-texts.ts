import { withTexts } from '@tweespraak/platform/web';
import { nowTexts } from './now-texts';

const PLAN = withTexts('plan', {
  nl: () => import('./i18n/plan/nl.json'),
  en: () => import('./i18n/plan/en.json'),
});

/** Texts of what is around the room, under `plan.` and `now.`: planning, asking, paper, lists, days; also for a card on a page composed elsewhere. */
export const planTexts = { canActivate: [nowTexts, PLAN].flatMap(({ canActivate }) => canActivate ?? []) };
