import type { CoupleDialogues, DialogueType, MyDialogues } from '@tweespraak/dialogues/contract';
import type { Session } from '@tweespraak/platform/web';
import type { Locale } from '@tweespraak/shared/kernel';

export interface CardReader {
  readonly name: string;
  readonly locale: Locale;
}

/** What a card needs to know of a dialogue. `readers`: who begins is the first, when that is known. */
export interface CardModel {
  readonly type: DialogueType;
  readonly code: string;
  readonly readers: readonly [CardReader, CardReader];
}

/** As its coach sees it; `null` when this couple has no such dialogue. */
export function coachCard(couple: CoupleDialogues, dialogueId: string): CardModel | null {
  const dialogue = couple.dialogues.find(({ id }) => id === dialogueId);
  if (!dialogue) return null;
  const reader = (seat: 'a' | 'b') => ({ name: couple.names[seat], locale: couple.locales[seat] });
  const [a, b] = [reader('a'), reader('b')];
  return {
    type: dialogue.type,
    code: dialogue.paperCode,
    readers: dialogue.first === 'b' ? [b, a] : [a, b],
  };
}

/** As a partner sees it; `null` when it is not theirs. */
export function myCard(mine: MyDialogues, dialogueId: string, me: Session['person']): CardModel | null {
  const dialogue = mine.dialogues.find(({ id }) => id === dialogueId);
  if (!dialogue) return null;
  const i = { name: me.givenName, locale: me.locale };
  const other = { name: mine.partnerName, locale: mine.partnerLocale };
  return {
    type: dialogue.type,
    code: dialogue.paperCode,
    readers: dialogue.iBegin === false ? [other, i] : [i, other],
  };
}
