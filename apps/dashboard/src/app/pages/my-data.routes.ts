/** A partner's own data: through this file the bundler sees that nothing else of the reports is asked for. */
export { MY_DATA_ROUTES } from '@tweespraak/reports/web';
