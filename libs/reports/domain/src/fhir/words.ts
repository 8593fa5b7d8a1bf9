import type { Localised } from '@tweespraak/shared/kernel';
import type { Element } from './r4';
import { EXTENSIONS } from './urls';

/** Resources are written in Dutch, with the English words beside each text. */
export const LANGUAGE = 'nl';

/** The other language of a text, as FHIR's translation extension on the primitive beside it. */
export function inEnglish(words: Localised): Element {
  return {
    extension: [
      {
        url: EXTENSIONS.translation,
        extension: [
          { url: 'lang', valueCode: 'en' },
          { url: 'content', valueString: words.en },
        ],
      },
    ],
  };
}
