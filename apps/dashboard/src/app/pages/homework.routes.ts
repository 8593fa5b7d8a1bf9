/** Homework without the rest of that library: through this file the bundler sees that nothing else of it is asked for. */
export {
  COACH_HOMEWORK_ROUTES,
  COUPLE_HOMEWORK_ROUTES,
  COUPLE_PROGRAMME_ROUTES,
  MY_HOMEWORK_ROUTES,
} from '@tweespraak/homework/web';
