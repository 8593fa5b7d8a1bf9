/** The pages around the dialogues without the room: through this file the bundler sees that nothing else of them is asked for. */
export { COACH_DIALOGUE_ROUTES, MY_DIALOGUE_ROUTES } from '@tweespraak/dialogues/web';
