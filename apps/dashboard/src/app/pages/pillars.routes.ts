/**
 * The routes of the pillars without the rest of that library: through this file the bundler sees that nothing else of it is
 * asked for, so that charts and the couple's page do not come along to everybody's home.
 */
export { COACH_ROUTES, PARTNER_ROUTES } from '@tweespraak/pillars/web';
