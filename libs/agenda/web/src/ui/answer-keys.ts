import type { CoachOccurrence } from '@tweespraak/agenda/contract';

export interface AnswerWords {
  /** Under `agendaNow.row`. */
  readonly key: string;
  readonly name: string;
  /** The other time that was proposed, ISO instant. */
  readonly at: string | null;
}

const SEATS = ['a', 'b'] as const;

/** What both said to it, in as few sentences as there are things to say; nothing while nobody said anything. */
export function answerKeys({ answers, names }: CoachOccurrence): AnswerWords[] {
  if (SEATS.every((seat) => answers[seat].state === 'confirmed'))
    return [{ key: 'answer.both', name: '', at: null }];
  return SEATS.flatMap((seat) => {
    const { state, proposedAt } = answers[seat];
    return state === 'waiting' ? [] : [{ key: `answer.${state}`, name: names[seat], at: proposedAt }];
  });
}
