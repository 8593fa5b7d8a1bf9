import type { CaseloadCouple } from '@tweespraak/pillars/contract';
import { otherSeat, type TodayEntry, type TodayKind, type TodayReason } from '@tweespraak/pillars/domain';
import type { IconName, Text } from '@tweespraak/platform/web';

export interface TodayLine {
  readonly coupleId: string;
  readonly names: string;
  readonly icon: IconName;
  readonly sentence: string;
  /** The less urgent reasons. */
  readonly more: readonly string[];
}

const ICON: Readonly<Record<TodayKind, IconName>> = {
  talkAlone: 'lock',
  ready: 'done',
  consent: 'clock',
  declined: 'talk',
  oneIn: 'clock',
  due: 'calendar',
  drop: 'down',
  apart: 'couples',
  invitation: 'mail',
  firstTest: 'sprout',
};

/** The queue in words, by the names of the couple. `t` is under `coach.today.reason`. */
export function todayLines(
  entries: readonly TodayEntry[],
  couples: readonly CaseloadCouple[],
  t: Text,
): TodayLine[] {
  const byId = new Map(couples.map((couple) => [couple.id, couple]));
  return entries.flatMap(({ coupleId, reasons: [first, ...rest] }) => {
    const couple = byId.get(coupleId);
    if (!couple || !first) return [];
    return [
      {
        coupleId,
        names: `${couple.a.name} & ${couple.b.name}`,
        icon: ICON[first.kind],
        sentence: reasonSentence(first, couple, t),
        more: rest.map((reason) => reasonSentence(reason, couple, t)),
      },
    ];
  });
}

/** One reason as a sentence. Of a talk alone it names nobody. */
export function reasonSentence(reason: TodayReason, couple: CaseloadCouple, t: Text): string {
  const { kind, who, days } = reason;
  const names = who
    ? { name: couple[who].name, other: couple[otherSeat(who)].name }
    : { name: couple.a.name, other: couple.b.name };
  switch (kind) {
    case 'oneIn':
      return t.count('oneIn', days ?? 0, names);
    case 'due':
      return dueSentence(days ?? 0, t);
    case 'consent':
    case 'drop':
      return t(`${kind}.${who ? 'single' : 'both'}`, names);
    case 'invitation':
      return t(`invitation.${reason.passed ? 'expired' : 'sent'}.${who ? 'single' : 'both'}`, names);
    default:
      return t(kind, names);
  }
}

function dueSentence(days: number, t: Text): string {
  if (days === 0) return t('due.today');
  return days > 0 ? t.count('due.left', days) : t.count('due.past', -days);
}
