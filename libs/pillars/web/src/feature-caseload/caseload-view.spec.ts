import { aCaseloadCouple, aPendingRound, aSeat, measured } from '../../test/caseload';
import { caseloadRow, coupleState } from './caseload-rows';
import { caseloadView, countShown, viewRows, type CaseloadView } from './caseload-view';

const today = '2026-11-10';
const row = (couple: ReturnType<typeof aCaseloadCouple>) => caseloadRow(couple, today);
const zoe = row(measured(aCaseloadCouple(1, ['Zoë', 'Finn']), [50, 70], [50, 70]));
const ada = row(
  measured(
    aCaseloadCouple(2, ['Ada', 'Ben'], { lastActivityAt: '2026-11-09T08:00:00Z' }),
    [60, 40],
    [60, 40],
  ),
);
const kim = row(aCaseloadCouple(3, ['Kim', 'Lou'], { archivedAt: '2026-10-01T08:00:00Z' }));
const rows = [zoe, ada, kim];
const names = (view: Partial<CaseloadView>) =>
  viewRows(rows, { ...caseloadView(undefined, undefined, undefined), ...view }).map((one) => one.names);

describe('what the address says about the caseload', () => {
  it('falls back on everything, last active first', () => {
    expect(caseloadView(undefined, 'nonsense', '')).toEqual({ q: '', show: 'all', sort: 'activity' });
    expect(names({})).toEqual(['Ada & Ben', 'Zoë & Finn']);
  });

  it('finds names by every word, in any order, without accents', () => {
    expect(names({ q: 'finn zoe' })).toEqual(['Zoë & Finn']);
    expect(names({ q: 'finn ada' })).toEqual([]);
  });

  it('keeps the archive apart', () => {
    expect(names({ show: 'archived' })).toEqual(['Kim & Lou']);
  });

  it('shows those that ask for attention', () => {
    expect(names({ show: 'attention' })).toEqual(['Ada & Ben']);
  });

  it('sorts by the lowest score and by the largest drop, those without a figure last', () => {
    const fresh = row(aCaseloadCouple(4, ['Bo', 'Cas']));
    const sorted = (sort: CaseloadView['sort']) =>
      viewRows([fresh, zoe, ada], { q: '', show: 'all', sort }).map((one) => one.names);
    expect(sorted('score')).toEqual(['Ada & Ben', 'Zoë & Finn', 'Bo & Cas']);
    expect(sorted('change')).toEqual(['Ada & Ben', 'Zoë & Finn', 'Bo & Cas']);
    expect(sorted('name')).toEqual(['Ada & Ben', 'Bo & Cas', 'Zoë & Finn']);
  });

  it('counts what each choice shows', () => {
    expect(countShown(rows)).toEqual({ all: 2, ready: 0, open: 0, attention: 1, archived: 1 });
  });
});

describe('where a couple stands', () => {
  const inAndAgreed = aSeat({ state: 'handed-in', consent: 'given' });
  const state = (changes: Parameters<typeof aPendingRound>[0]) =>
    coupleState(aCaseloadCouple(1, ['Noor', 'Sam'], { pending: [aPendingRound(changes)] }), today);

  it.each([
    ['ready', { a: inAndAgreed, b: inAndAgreed }],
    ['agreeing', { a: inAndAgreed, b: aSeat({ state: 'handed-in' }) }],
    ['releasing', { a: inAndAgreed, b: inAndAgreed, releaseAt: '2026-11-20T10:00:00Z' }],
    ['answering', { a: inAndAgreed }],
    ['planned', { opensOn: '2026-12-01' }],
  ])('is %s', (kind, changes) => {
    expect(state(changes).kind).toBe(kind);
  });

  it('counts who is done while the test runs, and no more than that', () => {
    expect(state({ a: inAndAgreed, dueOn: '2026-11-30' })).toEqual({
      kind: 'answering',
      on: '2026-11-30',
      done: 1,
    });
  });

  it('waits for them to join before anything is planned', () => {
    const couple = aCaseloadCouple(1, ['Noor', 'Sam']);
    expect(coupleState({ ...couple, b: { ...couple.b, invitation: 'sent' } }, today).kind).toBe('inviting');
    expect(coupleState(couple, today).kind).toBe('nothing');
  });
});
