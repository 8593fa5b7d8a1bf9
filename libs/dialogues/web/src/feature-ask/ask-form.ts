import { maxLength, schema, validate } from '@angular/forms/signals';
import { AskDialogueBody, type DialogueType } from '@tweespraak/dialogues/contract';

/** As the controls hold it. */
export interface AskModel {
  type: DialogueType | '';
  topic: string;
  when: 'open' | 'at';
  /** ISO instant; `null` while there is none, or a wrong one. */
  at: string | null;
}

const LONGEST_TOPIC = 160;

export function newQuestion(canAsk: readonly DialogueType[]): AskModel {
  const [only, another] = canAsk;
  return { type: only && !another ? only : '', topic: '', when: 'open', at: null };
}

/** `t` gives the words under `plan.ask.error`. */
export function askRules(t: (key: string) => string) {
  return schema<AskModel>((path) => {
    validate(path.type, ({ value }) => (value() ? undefined : { kind: 'type', message: t('type') }));
    maxLength(path.topic, LONGEST_TOPIC);
    validate(path.at, ({ value, valueOf }) =>
      valueOf(path.when) === 'at' && value() === null ? { kind: 'at', message: t('at') } : undefined,
    );
  });
}

export function askBody({ type, topic, when, at }: AskModel): AskDialogueBody {
  return AskDialogueBody.parse({ type, topic: topic.trim() || null, at: when === 'at' ? at : null });
}
