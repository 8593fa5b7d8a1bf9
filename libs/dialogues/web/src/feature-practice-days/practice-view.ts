import {
  fade,
  practiceDay,
  scripts,
  type FadedWords,
  type Room,
  type Seat,
} from '@tweespraak/dialogues/domain';
import { localDateIn } from '@tweespraak/shared/kernel';

/** `before`: the two still agree on it, in the room; `ending`: all days have been, it is rounded off in the room. */
export type PracticePhase = 'before' | 'going' | 'ending' | 'over';

export interface PracticeView {
  readonly phase: PracticePhase;
  /** Which day or week it is, 1 for the first. Nothing here tells how many were done. */
  readonly number: number;
  readonly length: number;
  readonly unit: 'day' | 'week';
  readonly iTapped: boolean;
  readonly bothTapped: boolean;
  readonly words: FadedWords | null;
}

/** What today's page of a practice shows. `timeZone` is the practice's: the day changes there, as on the server. */
export function practiceView(room: Room, seat: Seat, now: Date, timeZone: string): PracticeView {
  const script = scripts[room.key];
  const step = script.steps.find(({ id }) => id === room.step);
  const unit = script.cycle?.unit ?? 'day';
  const length = room.cycle?.length ?? 0;
  const startedAt = new Date(room.cycle?.startedAt ?? now);
  const number = practiceDay(script, localDateIn(startedAt, timeZone), localDateIn(now, timeZone));
  const tapped = room.cycle && room.cycle.current === number ? room.cycle.tapped : [];
  return {
    ...{ number, length, unit, phase: phaseOf(room, step?.pattern === 'cycle', number > length) },
    iTapped: tapped.includes(seat),
    bothTapped: tapped.length > 1,
    words: step ? fade(step.words, room.level) : null,
  };
}

function phaseOf(room: Room, inCycle: boolean, isPast: boolean): PracticePhase {
  if (room.phase === 'ended') return 'over';
  // After the last day both look back: that is a step of its own.
  if (room.phase === 'active' && !inCycle) return room.cycle?.startedAt ? 'ending' : 'before';
  if (room.phase !== 'active') return 'before';
  return isPast ? 'ending' : 'going';
}
