import { workingDaysAfter } from './working-days';

describe('a promise in working days', () => {
  it('leaps over the weekend', () => {
    expect(workingDaysAfter('2026-11-20', 1)).toBe('2026-11-23'); // from a Friday
    expect(workingDaysAfter('2026-11-21', 1)).toBe('2026-11-23'); // from a Saturday
    expect(workingDaysAfter('2026-11-23', 3)).toBe('2026-11-26');
    expect(workingDaysAfter('2026-11-26', 5)).toBe('2026-12-03');
  });
});
