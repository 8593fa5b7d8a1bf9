import type { PendingRound } from '@tweespraak/pillars/contract';
import { aPendingRound, aSeat } from '../../../test/caseload';
import { roundGate } from './round-gate';

const day = { today: '2026-11-10', now: new Date('2026-11-10T12:00:00Z') };
const inAndAgreed = aSeat({ state: 'handed-in', consent: 'given' });
const inOnly = aSeat({ state: 'handed-in' });
const gate = (changes: Partial<PendingRound>, required = true) =>
  roundGate(aPendingRound({ opensOn: '2026-11-01', ...changes }), day, required);

describe('a pending round, for its coach', () => {
  it('can be taken back until both have handed in', () => {
    expect(gate({})).toMatchObject({ step: 'answering', mayChange: true, mayRelease: false });
    expect(gate({ a: inOnly })).toMatchObject({ step: 'answering', mayChange: true, mayRelease: false });
    expect(gate({ a: inOnly, b: inOnly }).mayChange).toBe(false);
  });

  it('is planned until its day', () => {
    expect(gate({ opensOn: '2026-11-11' }).step).toBe('planned');
    expect(gate({ opensOn: '2026-11-10' }).step).toBe('answering');
  });

  it('waits for the release once both are in and agreed', () => {
    expect(gate({ a: inAndAgreed, b: inAndAgreed })).toMatchObject({
      step: 'release',
      mayRelease: true,
    });
  });

  it('may be released before the consents, and says whose is missing', () => {
    expect(gate({ a: inAndAgreed, b: inOnly })).toMatchObject({ step: 'release-early', waitsFor: ['b'] });
    expect(gate({ a: inAndAgreed, b: inOnly }, false).step).toBe('opens-itself');
  });

  it('can be kept closed again only while the time of its release has not come', () => {
    const both = { a: inAndAgreed, b: inOnly };
    expect(gate({ ...both, releaseAt: '2026-11-10T13:00:00Z' })).toMatchObject({
      step: 'timed',
      mayRetract: true,
    });
    expect(gate({ ...both, releaseAt: '2026-11-10T11:00:00Z' })).toMatchObject({
      step: 'agreeing',
      mayRetract: false,
      waitsFor: ['b'],
    });
  });

  it('says who would rather not, whatever the other did', () => {
    const declined = aSeat({ state: 'declined' });
    expect(gate({ a: inAndAgreed, b: declined })).toMatchObject({ step: 'declined', waitsFor: ['b'] });
  });
});
