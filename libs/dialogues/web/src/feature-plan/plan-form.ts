import { maxLength, schema, validate } from '@angular/forms/signals';
import {
  PlanDialogueBody,
  type CoachDialogue,
  type CoupleDialogues,
  type DialogueChanges,
  type DialogueType,
} from '@tweespraak/dialogues/contract';
import { scripts, wantsCoach, type Level } from '@tweespraak/dialogues/domain';
import { historyItems } from '../ui/history-items';

/** As the controls hold it. */
export interface PlanModel {
  type: DialogueType | '';
  topic: string;
  level: Level;
  first: 'a' | 'b' | 'choose';
  coachPresent: boolean;
  when: 'choose' | 'at';
  /** ISO instant; `null` while there is none, or a wrong one. */
  at: string | null;
  /** A pillar's key, or nothing. */
  pillar: string;
}

const LONGEST_TOPIC = 160;
const FIRST_LEVEL: Level = 1;

/** A new plan, with what the address or a suggestion brings along. */
export function newPlan(type: DialogueType | '', pillar: string, couple: CoupleDialogues): PlanModel {
  return withType(
    {
      ...{ type: '', topic: '', level: FIRST_LEVEL, first: 'choose' },
      ...{ coachPresent: false, when: 'choose', at: null, pillar },
    },
    couple.waiting.some((waits) => waits === type) ? '' : type,
    couple,
  );
}

/** Another type brings its own level, and the coach where one is needed or wanted for the first times. */
export function withType(model: PlanModel, type: DialogueType | '', couple: CoupleDialogues): PlanModel {
  if (type === '') return { ...model, type };
  return { ...model, type, coachPresent: isCoachWanted(couple, type), level: levelOf(couple, type) };
}

/** This couple has not done it often enough with a coach, or it is never done without. */
export function isCoachWanted({ dialogues }: CoupleDialogues, type: DialogueType): boolean {
  return scripts[type].requiresCoach || wantsCoach(type, historyItems(dialogues));
}

export function planOf(dialogue: CoachDialogue): PlanModel {
  const { type, topic, level, first, coachPresent, plannedAt, pillar } = dialogue;
  return {
    ...{ type, coachPresent, topic: topic ?? '', level: asLevel(level), first: first ?? 'choose' },
    ...{ when: plannedAt ? 'at' : 'choose', at: plannedAt, pillar: pillar ?? '' },
  };
}

/** `t` gives the words under `plan.form.error`. */
export function planRules(t: (key: string) => string) {
  return schema<PlanModel>((path) => {
    validate(path.type, ({ value }) => (value() ? undefined : { kind: 'type', message: t('type') }));
    maxLength(path.topic, LONGEST_TOPIC);
    validate(path.at, ({ value, valueOf }) =>
      valueOf(path.when) === 'at' && value() === null ? { kind: 'at', message: t('at') } : undefined,
    );
  });
}

export function planBody(model: PlanModel): PlanDialogueBody {
  return PlanDialogueBody.parse({ type: model.type, ...changesOf(model) });
}

export function changesOf({
  topic,
  level,
  first,
  coachPresent,
  when,
  at,
  pillar,
}: PlanModel): DialogueChanges {
  return {
    ...{ level, coachPresent, first: first === 'choose' ? null : first },
    ...{ topic: topic.trim() || null, pillar: pillar || null, plannedAt: when === 'at' ? at : null },
  };
}

/** Which level this couple would take next; the whole script when that is not known. */
export function levelOf({ levels }: CoupleDialogues, type: DialogueType): Level {
  return asLevel(levels[type]);
}

function asLevel(level: number): Level {
  return level === 2 || level === 3 || level === 4 ? level : FIRST_LEVEL;
}
