import { DIALOGUE_KEYS, type DialogueKey } from '../script/dialogue-keys';
import { isCompleted, type HistoryItem } from './history';

const DAY_MS = 86_400_000;
/** A request grows out of a talk that is still fresh. */
const FRESH_DAYS = 14;
const FRUSTRATIONS_WITH_COACH = 2;

type History = readonly HistoryItem[];
type Rule = (history: History, now: number) => boolean;

const completed = (history: History, key: DialogueKey) =>
  history.filter((item) => item.key === key && isCompleted(item));
const withCoach =
  (key: DialogueKey, times: number): Rule =>
  (history) =>
    completed(history, key).filter((item) => item.withCoach).length >= times;
const plannedOnce =
  (key: DialogueKey): Rule =>
  (history) =>
    history.some((item) => item.key === key && item.plannedByCoach);
const always: Rule = () => true;
const never: Rule = () => false;

/** From when on two partners may ask each other for a dialogue by themselves; anything can be planned by the coach. */
const ASK_RULES: Readonly<Record<DialogueKey, Rule>> = {
  imago: withCoach('imago', 1),
  appreciation: always,
  frustration: withCoach('frustration', FRUSTRATIONS_WITH_COACH),
  'behaviour-request': (history, now) => isRequestRipe(history, now),
  'parent-child': never,
  'relationship-vision': plannedOnce('relationship-vision'),
  'caring-behaviours': plannedOnce('caring-behaviours'),
  fun: plannedOnce('fun'),
  holding: never,
  'zero-negativity': never,
  reconnect: always,
  gratitude: always,
};

/** May a partner ask for this type now (epoch ms)? The answer is the same for both, and the same with any safety flag. */
export function mayAsk(key: DialogueKey, history: History, now: number): boolean {
  return ASK_RULES[key](history, now);
}

/** All types that a partner may ask for now (epoch ms). */
export function askableDialogues(history: History, now: number): DialogueKey[] {
  return DIALOGUE_KEYS.filter((key) => mayAsk(key, history, now));
}

/** A basic or frustration dialogue was completed in the last 14 days: the ground for a behaviour request (C4). */
export function isRequestRipe(history: History, now: number): boolean {
  return [...completed(history, 'imago'), ...completed(history, 'frustration')].some(
    ({ endedAt }) => endedAt !== null && endedAt <= now && now - endedAt <= FRESH_DAYS * DAY_MS,
  );
}

/** Should a coach be there? Always for C5 and C9, for the first basic dialogue, and for the first two about frustration. */
export function wantsCoach(key: DialogueKey, history: History): boolean {
  if (key === 'parent-child' || key === 'holding') return true;
  if (key === 'imago') return !withCoach('imago', 1)(history, 0);
  return key === 'frustration' && !withCoach('frustration', FRUSTRATIONS_WITH_COACH)(history, 0);
}
