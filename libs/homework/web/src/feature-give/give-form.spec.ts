import { builtIn, type Exercise } from '@tweespraak/homework/domain';
import { giveBody, newGift, suggestedDue } from './give-form';

const TODAY = '2026-11-23';
const diary = builtIn('body-diary') as Exercise;
const cards = builtIn('body-therapies') as Exercise;

describe('what is filled in already', () => {
  it.each([
    ['once, with an appointment', { kind: 'once' }, '2026-11-25', '2026-11-25'],
    ['once, on the day of an appointment', { kind: 'once' }, TODAY, TODAY],
    ['once, without one', { kind: 'once' }, null, '2026-11-30'],
    ['fourteen days before Thursday', { kind: 'daily', days: 14 }, '2026-11-25', '2026-12-06'],
    [
      'three days, with an appointment in a fortnight',
      { kind: 'daily', days: 3 },
      '2026-12-07',
      '2026-12-07',
    ],
    ['three weeks', { kind: 'weekly', times: 2, weeks: 3 }, null, '2026-12-13'],
  ] as const)('is for %s the day until which there is time', (_what, rhythm, before, due) => {
    expect(suggestedDue(rhythm, TODAY, before)).toBe(due);
  });

  it('is what the exercise says: its own rhythm is not sent, its own time is', () => {
    const body = giveBody(newGift(diary, TODAY, null), diary);
    expect(body).toMatchObject({ rhythm: null, remindAt: '21:00', replyWithinDays: null, sentence: null });
  });

  it('promises a reply where the exercise waits for one', () => {
    expect(giveBody(newGift(cards, TODAY, null), cards).replyWithinDays).toBe(3);
  });

  it('is never together for one of the two', () => {
    const model = { ...newGift(diary, TODAY, null), for: 'a' as const, together: true };
    expect(giveBody(model, diary)).toMatchObject({ for: 'a', together: false });
  });
});
