import { assignableOn, type Licence } from './licence';

const TODAY = '2026-11-22';
const of = (more: Partial<Licence>): Licence => ({ class: 'own', proof: '', validUntil: null, ...more });

describe('an instrument', () => {
  it.each<[string, Licence | null, boolean, string]>([
    ['of one’s own', of({}), false, 'yes'],
    ['that is open', of({ class: 'open' }), false, 'yes'],
    ['without a licence', null, false, 'no-licence'],
    ['that was bought, with a proof', of({ class: 'proprietary', proof: 'K-1' }), false, 'yes'],
    ['that was bought, without one', of({ class: 'proprietary', proof: ' ' }), false, 'no-proof'],
    ['by permission, without a proof', of({ class: 'permission' }), false, 'no-proof'],
    ['on the last day of its licence', of({ validUntil: TODAY }), false, 'yes'],
    ['a day later', of({ validUntil: '2026-11-21' }), false, 'expired'],
    ['that was put away', of({}), true, 'archived'],
  ])('%s: %4$s', (_, licence, archived, expected) => {
    expect(assignableOn(TODAY, licence, archived)).toBe(expected);
  });
});
