/** A couple's report: through this file the bundler sees that nothing else of the reports is asked for. */
export { COUPLE_REPORT_ROUTES } from '@tweespraak/reports/web';
