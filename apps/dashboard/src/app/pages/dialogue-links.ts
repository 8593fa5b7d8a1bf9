/** The way to the dialogues from home, by itself: it brings nothing else of that library along. */
export { DialogueLinks } from '@tweespraak/dialogues/web';
