/** The live room without the rest of the dialogues: through this file the bundler sees that nothing else of them is asked for. */
export { ROOM_ROUTES } from '@tweespraak/dialogues/web';
