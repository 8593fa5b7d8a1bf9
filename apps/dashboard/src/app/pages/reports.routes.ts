/** An admin's reports and files: through this file the bundler sees that nothing else of that library is asked for. */
export { REPORTS_ROUTES } from '@tweespraak/reports/web';
