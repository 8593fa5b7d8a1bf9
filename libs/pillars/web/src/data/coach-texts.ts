import type { Route } from '@angular/router';
import { withTexts } from '@tweespraak/platform/web';

const COACH = withTexts('coach', {
  nl: () => import('../i18n/coach/nl.json'),
  en: () => import('../i18n/coach/en.json'),
});
const CHARTS = withTexts('charts', {
  nl: () => import('../i18n/charts/nl.json'),
  en: () => import('../i18n/charts/en.json'),
});

/** The texts of the charts, for a route whose page draws them: `{ path: '', ...withChartTexts(), children }`. */
export function withChartTexts(): Pick<Route, 'canActivate'> {
  return CHARTS;
}

/** The texts of the coach's pages and of the charts in them. */
export function withCoachTexts(): Pick<Route, 'canActivate'> {
  return { canActivate: [...(COACH.canActivate ?? []), ...(CHARTS.canActivate ?? [])] };
}
