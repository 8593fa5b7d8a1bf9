/** The pages of a practice's own questionnaires: through this file the bundler sees that nothing else of them is asked for. */
export { COUPLE_INSTRUMENT_ROUTES, INSTRUMENT_ROUTES } from '@tweespraak/instruments/web';
