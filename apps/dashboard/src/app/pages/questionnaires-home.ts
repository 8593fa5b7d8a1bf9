/** What home shows of the questionnaires, by itself: it comes late and brings nothing else of that library along. */
export { QuestionnairesNow } from '@tweespraak/instruments/web';
