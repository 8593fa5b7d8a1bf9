import { aQueueCouple, withTotals } from '../test/caseload';
import { caseloadSeries } from './caseload-series';

describe('the caseload series', () => {
  it('is nothing without a finished round', () => {
    expect(caseloadSeries(aQueueCouple('new'))).toBeNull();
  });

  it('judges the last change by the same rules as the couple page', () => {
    const total = caseloadSeries(withTotals('pair', [50, 60], [50, 66]))?.total;
    expect(total?.couple.latest).toBe(63);
    expect(total?.a.sincePrevious).toMatchObject({ delta: 10, class: 'none', signal: true });
    expect(total?.dyad.sincePrevious).toBe('oneForward');
  });

  it('knows no change after one round', () => {
    const once = { ...withTotals('once', [0, 60], [0, 66]), previousFinishedAt: null };
    expect(caseloadSeries(once)?.total.couple).toMatchObject({ latest: 63, sincePrevious: null });
  });

  it('compares no rounds of different instruments', () => {
    const other = { ...withTotals('other', [40, 60], [40, 66]), previousInstrumentVersion: '9p-36@0' };
    expect(caseloadSeries(other)?.total.couple.sincePrevious).toBeNull();
  });
});
