/** Moving a whole practice: through this file the bundler sees that nothing else of that library is asked for. */
export { LEAVING_ROUTES } from '@tweespraak/reports/web';
