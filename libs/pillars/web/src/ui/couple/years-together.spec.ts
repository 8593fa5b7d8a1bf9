import { yearsTogether } from './years-together';

describe('years together', () => {
  it('count whole years by month when it is known', () => {
    expect(yearsTogether('2015-05', '2026-11-22')).toBe(11);
    expect(yearsTogether('2015-12', '2026-11-22')).toBe(10);
  });

  it('count calendar years when only the year is known', () => {
    expect(yearsTogether('2014', '2026-01-02')).toBe(12);
  });

  it('say nothing of half an answer or of a time to come', () => {
    expect(yearsTogether('201', '2026-11-22')).toBeNull();
    expect(yearsTogether('', '2026-11-22')).toBeNull();
    expect(yearsTogether('2027', '2026-11-22')).toBeNull();
  });
});
