import { inject } from '@angular/core';
import type { DialogueType } from '@tweespraak/dialogues/contract';
import { DIALOGUE_NAMES } from '@tweespraak/dialogues/domain';
import { Language } from '@tweespraak/platform/web';

/** Names a dialogue in the active language. Call in an injection context. */
export function injectDialogueName(): (type: DialogueType) => string {
  const language = inject(Language);
  return (type) => DIALOGUE_NAMES[type][language.active()];
}
