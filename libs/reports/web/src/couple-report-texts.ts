import { withTexts } from '@tweespraak/platform/web';

/** A couple's report, for its coach: the link on the couple's page and the page itself. */
export const coupleReportTexts = withTexts('coupleReport', {
  nl: () => import('./i18n/couple-report/nl.json'),
  en: () => import('./i18n/couple-report/en.json'),
});
