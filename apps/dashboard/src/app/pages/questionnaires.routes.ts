/** A partner's questionnaires, by themselves. */
export { MY_QUESTIONNAIRE_ROUTES } from '@tweespraak/instruments/web';
