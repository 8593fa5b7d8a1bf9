import type { LocalDate } from '@tweespraak/shared/kernel';
import type { Draft } from './draft';
import type { CoupleFact, DialogueFact, HomeworkFact, RoundFact } from './figure-facts';
import type {
  Cell,
  DialogueFigures,
  FlowFigures,
  HomeworkFigures,
  Period,
  ResponseFigures,
} from './figures-model';
import { couplesOf, type Member } from './members';
import { isDoneInTime, isIn, isSettledIn } from './settled';
import { hideSmallClasses } from './small-classes';

/** Comings and goings. Who was in care at the start, and came, and did not go, is in care at the end. */
export function flowFigures(couples: readonly CoupleFact[], period: Period): FlowFigures {
  const count = (is: (couple: CoupleFact) => boolean) => couples.filter(is).length;
  const ended = count(({ archivedOn }) => isIn(period, archivedOn));
  return {
    inCareAtStart: count(
      ({ createdOn, archivedOn }) =>
        createdOn < period.from && (archivedOn === null || archivedOn >= period.from),
    ),
    started: count(({ createdOn }) => isIn(period, createdOn)),
    ended,
    endedReasonUnknown: ended,
    inCareAtEnd: count(
      ({ createdOn, archivedOn }) =>
        createdOn <= period.to && (archivedOn === null || archivedOn > period.to),
    ),
  };
}

/** Rounds whose last day was in the period, and two weeks ago on `today`. */
export function responseFigures(
  rounds: readonly RoundFact[],
  period: Period,
  today: LocalDate,
): Draft<ResponseFigures> {
  const settled = rounds.filter(({ dueOn }) => isSettledIn(period, dueOn, today));
  const { couples, total, yes, no, groups } = split(
    settled.map(({ roundId, coupleId, dueOn, handedInOn }) => ({
      ...{ id: roundId, coupleId, is: isDoneInTime(dueOn, handedInOn) },
    })),
  );
  return { figures: { couples, given: total, byBoth: yes, notByBoth: no }, groups };
}

/** Homework whose last day was in the period, and two weeks ago on `today`. */
export function homeworkFigures(
  homework: readonly HomeworkFact[],
  period: Period,
  today: LocalDate,
): Draft<HomeworkFigures> {
  const settled = homework.filter(({ dueOn }) => isSettledIn(period, dueOn, today));
  const { couples, total, yes, no, groups } = split(
    settled.map(({ homeworkId, coupleId, dueOn, doneOn }) => ({
      ...{ id: homeworkId, coupleId, is: isDoneInTime(dueOn, doneOn) },
    })),
  );
  return { figures: { couples, given: total, done: yes, notDone: no }, groups };
}

/** Dialogues that ended in the period. */
export function dialogueFigures(dialogues: readonly DialogueFact[], period: Period): Draft<DialogueFigures> {
  const ended = dialogues.filter(({ endedOn }) => isIn(period, endedOn));
  const { couples, total, yes, no, groups } = split(
    ended.map(({ dialogueId, coupleId, finished }) => ({ id: dialogueId, coupleId, is: finished })),
  );
  return { figures: { couples, held: total, finished: yes, stopped: no }, groups };
}

interface Counted {
  readonly id: string;
  readonly coupleId: string;
  readonly is: boolean;
}

interface Split {
  readonly couples: number;
  readonly total: number;
  readonly yes: Cell;
  readonly no: Cell;
  readonly groups: Draft<unknown>['groups'];
}

/** Two classes of one total. */
function split(counted: readonly Counted[]): Split {
  const members = counted.map(({ id, coupleId, is }) => ({ thing: `${id}:${is}`, couple: coupleId, is }));
  const ofClass = (wanted: boolean) => classOf(members.filter(({ is }) => is === wanted));
  const [yes = null, no = null] = hideSmallClasses([ofClass(true), ofClass(false)]);
  return { couples: couplesOf(members), total: counted.length, yes, no, groups: { all: members } };
}

function classOf(members: readonly Member[]) {
  return { count: members.length, couples: couplesOf(members) };
}
