import { withTexts } from '@tweespraak/platform/web';

/** The texts of the partner's pages. */
export const partnerTexts = withTexts('partner', {
  nl: () => import('../i18n/partner/nl.json'),
  en: () => import('../i18n/partner/en.json'),
});
