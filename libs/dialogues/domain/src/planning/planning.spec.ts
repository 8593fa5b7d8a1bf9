import type { DialogueKey, Level } from '../script/dialogue-keys';
import { DIALOGUE_KEYS } from '../script/dialogue-keys';
import { doneBetween, doneWords } from './done-between';
import { giftState, giftUntil } from '../lists/gift';
import { nextLevel, type HistoryItem } from './history';
import { askableDialogues, mayAsk, wantsCoach } from './may-ask';
import { practiceDay, practiceLength } from '../engine/practice';
import { scripts } from '../script/scripts';
import { visionReviewOn } from '../lists/vision-review';

const DAY = 86_400_000;
const NOW = 1_790_000_000_000;
const held = (key: DialogueKey, daysAgo = 1, change: Partial<HistoryItem> = {}): HistoryItem => ({
  key,
  level: 1,
  withCoach: false,
  plannedByCoach: false,
  endedAt: NOW - daysAgo * DAY,
  endedHow: 'completed',
  ...change,
});

describe('The fading script', () => {
  const levels = (...items: [Level, HistoryItem['endedHow']][]) =>
    items.map(([level, endedHow], index) => held('imago', 100 - index, { level, endedHow }));

  it('begins at the first level', () => {
    expect(nextLevel('imago', [])).toBe(1);
    expect(nextLevel('imago', [held('fun'), held('fun', 2)])).toBe(1);
  });

  it('goes one up after two completed dialogues, also on paper, and never over the last', () => {
    expect(nextLevel('imago', levels([1, 'completed']))).toBe(1);
    expect(nextLevel('imago', levels([1, 'completed'], [1, 'on-paper']))).toBe(2);
    expect(nextLevel('imago', levels([1, 'completed'], [1, 'stopped']))).toBe(1);
    expect(nextLevel('imago', levels([4, 'completed'], [4, 'completed']))).toBe(4);
  });

  it('stays where a couple went back to, until two more are completed there', () => {
    const back = levels([2, 'completed'], [2, 'completed'], [3, 'stopped'], [2, 'completed']);
    expect(nextLevel('imago', back)).toBe(2);
    expect(nextLevel('imago', [...back, held('imago', 0, { level: 2 })])).toBe(3);
  });
});

describe('Asking for a dialogue', () => {
  it('begins with what is light', () => {
    expect(askableDialogues([], NOW)).toEqual(['appreciation', 'reconnect', 'gratitude']);
  });

  it('opens the basic dialogue after one with the coach, and the frustration dialogue after two', () => {
    expect(mayAsk('imago', [held('imago')], NOW)).toBe(false);
    expect(mayAsk('imago', [held('imago', 1, { withCoach: true })], NOW)).toBe(true);
    const once = held('frustration', 1, { withCoach: true });
    expect(mayAsk('frustration', [once], NOW)).toBe(false);
    expect(mayAsk('frustration', [once, { ...once }], NOW)).toBe(true);
    expect(mayAsk('frustration', [once, { ...once, endedHow: 'stopped' }], NOW)).toBe(false);
  });

  it('opens a request for fourteen days after a talk', () => {
    expect(mayAsk('behaviour-request', [held('frustration', 14)], NOW)).toBe(true);
    expect(mayAsk('behaviour-request', [held('imago', 14.01)], NOW)).toBe(false);
    expect(mayAsk('behaviour-request', [held('appreciation', 1)], NOW)).toBe(false);
  });

  it('opens vision and lists once the coach has planned one', () => {
    const planned = held('fun', 0, { plannedByCoach: true, endedAt: null, endedHow: null });
    expect(mayAsk('fun', [planned], NOW)).toBe(true);
    expect(mayAsk('caring-behaviours', [planned], NOW)).toBe(false);
  });

  it('never opens what only a coach may plan, whatever was held', () => {
    const all = DIALOGUE_KEYS.flatMap((key) =>
      [1, 2, 3].map((day) => held(key, day, { withCoach: true, plannedByCoach: true })),
    );
    const closed = DIALOGUE_KEYS.filter((key) => !mayAsk(key, all, NOW));
    expect(closed).toEqual(['parent-child', 'holding', 'zero-negativity']);
  });

  it('wants the coach there for the first ones', () => {
    const one = [held('frustration', 1, { withCoach: true }), held('imago', 1, { withCoach: true })];
    const wanted = (history: HistoryItem[]) => DIALOGUE_KEYS.filter((key) => wantsCoach(key, history));
    expect(wanted([])).toEqual(['imago', 'frustration', 'parent-child', 'holding']);
    expect(wanted(one)).toEqual(['frustration', 'parent-child', 'holding']);
    expect(wanted([...one, ...one])).toEqual(['parent-child', 'holding']);
  });
});

describe('What was done between two measurements', () => {
  const on = (key: DialogueKey, endedOn: string, endedHow: HistoryItem['endedHow'] = 'completed') => ({
    key,
    endedOn,
    endedHow,
  });

  it('counts completed dialogues per type, from the day of the first up to the day of the second', () => {
    const dialogues = [
      on('appreciation', '2026-08-31'),
      on('appreciation', '2026-09-01'),
      on('fun', '2026-09-15'),
      on('appreciation', '2026-10-10', 'on-paper'),
      on('imago', '2026-10-11', 'stopped'),
      on('imago', '2026-12-01'),
    ];
    expect(doneBetween(dialogues, '2026-09-01', '2026-12-01')).toEqual([
      { key: 'appreciation', count: 2 },
      { key: 'fun', count: 1 },
    ]);
  });

  it('is said in words and figures, and never as a cause', () => {
    const done = [
      { key: 'imago' as const, count: 1 },
      { key: 'appreciation' as const, count: 4 },
      { key: 'reconnect' as const, count: 13 },
    ];
    expect(doneWords(done, 'nl')).toBe('één basisdialoog, vier waarderingsdialogen, 13 keer opnieuw');
    expect(doneWords(done, 'en')).toBe('one basic dialogue, four appreciation dialogues, 13 reconnects');
    expect(doneWords([], 'nl')).toBe('');
    const all = DIALOGUE_KEYS.map((key) => ({ key, count: 2 }));
    expect(doneWords(all, 'nl') + doneWords(all, 'en')).not.toMatch(
      /door|omdat|daardoor|because|thanks to|due to|led to/,
    );
  });
});

describe('A practice of days or weeks', () => {
  it('counts its day from the day it began, or its week', () => {
    expect(practiceDay(scripts.gratitude, '2026-03-28', '2026-03-28')).toBe(1);
    expect(practiceDay(scripts.gratitude, '2026-03-28', '2026-03-30')).toBe(3);
    expect(
      ['2026-03-28', '2026-04-03', '2026-04-04'].map((day) => practiceDay(scripts.fun, '2026-03-28', day)),
    ).toEqual([1, 1, 2]);
  });

  it('is never longer than its protocol allows', () => {
    expect([undefined, 0, 14, 15, 400].map((days) => practiceLength(scripts.gratitude, days))).toEqual([
      7, 1, 14, 14, 14,
    ]);
    expect(practiceLength(scripts['zero-negativity'], 99)).toBe(30);
    expect(practiceLength(scripts.imago, 3)).toBeNull();
  });
});

describe('Dates after a dialogue', () => {
  it('bring a vision back after three months, on the last day of a shorter one', () => {
    expect(
      ['2026-11-22', '2026-11-30', '2027-11-30', '2026-12-31', '2026-01-31'].map(visionReviewOn),
    ).toEqual(['2027-02-22', '2027-02-28', '2028-02-29', '2027-03-31', '2026-04-30']);
    expect(() => visionReviewOn('2026-02-30')).toThrow(expect.objectContaining({ code: 'date.invalid' }));
  });

  it('let a gift be given until its last day, after which it is simply gone', () => {
    const until = giftUntil('2026-11-22', 7);
    expect(until).toBe('2026-11-29');
    expect(giftState(until, false, '2026-11-29')).toBe('open');
    expect(giftState(until, false, '2026-11-30')).toBe('gone');
    expect(giftState(until, true, '2027-01-01')).toBe('given');
  });
});
