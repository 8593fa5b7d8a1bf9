import { checkCommit, surpriseIsFree } from './caring-commit';
import { checkList, checkMarks, listsAreOpen, type SentenceMark } from './lists';

const sentences = (count: number, text = 'Wij eten samen aan tafel', weight: number | null = 2) =>
  Array.from({ length: count }, (_, index) => ({ id: `s${index}`, text, weight }));
const mark = (sentenceId: string, change: Partial<SentenceMark> = {}): SentenceMark => ({
  sentenceId,
  sameAs: null,
  agreed: false,
  importance: null,
  top: false,
  hard: false,
  ...change,
});

describe('An own list', () => {
  it('of a vision has five to ten short sentences that begin with us', () => {
    expect(checkList('vision', sentences(4))).toEqual(['list.too-few']);
    expect(checkList('vision', sentences(5))).toEqual([]);
    expect(checkList('vision', sentences(10, 'We laugh every day'))).toEqual([]);
    expect(checkList('vision', sentences(11))).toEqual(['list.too-many']);
    expect(checkList('vision', sentences(5, 'Jij luistert naar mij'))).toEqual(['list.not-we']);
    expect(checkList('vision', sentences(5, 'Werken aan onszelf'))).toEqual(['list.not-we']);
    expect(checkList('vision', sentences(5, `Wij ${'lang '.repeat(40)}`))).toEqual(['list.too-long']);
  });

  it('of caring gestures has a weight from 1 to 3 with each', () => {
    expect(checkList('caring', sentences(3, 'je mijn hand pakt'))).toEqual([]);
    expect(checkList('caring', sentences(3, 'je mijn hand pakt', null))).toEqual(['list.weight']);
    expect(checkList('caring', sentences(3, 'je mijn hand pakt', 4))).toEqual(['list.weight']);
    expect(checkList('caring', sentences(3, ' '))).toEqual(['list.empty-sentence']);
  });

  it('opens only when both are ready', () => {
    expect(listsAreOpen({ a: true, b: false })).toBe(false);
    expect(listsAreOpen({ a: false, b: true })).toBe(false);
    expect(listsAreOpen({ a: true, b: true })).toBe(true);
  });
});

describe('The marks of one partner', () => {
  const ids = ['s0', 's1', 's2'];

  it('rank each sentence from 1 to 5', () => {
    const ranked = ids.map((id, index) => mark(id, { importance: index + 3 }));
    expect(checkMarks('vision-rank', ids, ranked)).toEqual([]);
    expect(checkMarks('vision-rank', ids, ranked.slice(1))).toEqual(['list.importance']);
    expect(checkMarks('vision-rank', ids, [...ranked.slice(1), mark('s0', { importance: 0 })])).toEqual([
      'list.importance',
    ]);
  });

  it('choose exactly two at the top', () => {
    const top = (count: number) => ids.map((id, index) => mark(id, { top: index < count }));
    expect([1, 2, 3].map((count) => checkMarks('vision-top', ids, top(count)))).toEqual([
      ['list.top-two'],
      [],
      ['list.top-two'],
    ]);
  });

  it('are free where nothing has to be marked', () => {
    expect(checkMarks('caring-hard', ids, [])).toEqual([]);
  });
});

describe('A caring commitment', () => {
  it('is at least two a week, for one to twelve whole weeks', () => {
    expect(checkCommit({ perWeek: 2, weeks: 4 })).toEqual([]);
    expect(checkCommit({ perWeek: 1, weeks: 13 })).toEqual(['commit.too-few', 'commit.weeks']);
    expect(checkCommit({ perWeek: 8, weeks: 1.5 })).toEqual(['commit.too-many', 'commit.weeks']);
    expect(checkCommit({ perWeek: Number.NaN, weeks: 1 })).toEqual(['commit.too-few']);
  });

  it('leaves room for one surprise a week', () => {
    expect([0, 1].map(surpriseIsFree)).toEqual([true, false]);
  });
});
