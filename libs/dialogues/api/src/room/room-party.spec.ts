import type { PersonId } from '@tweespraak/shared/kernel';
import { partyOf, presentParties } from './room-party';

const id = (name: string) => name as PersonId;
const PLACES = {
  partner_a_id: id('anna'),
  partner_b_id: id('bob'),
  coach_id: id('carla'),
  co_coach_id: id('dirk'),
};

describe('who sits where', () => {
  it.each([
    ['partner', 'anna', 'a'],
    ['partner', 'bob', 'b'],
    ['coach', 'carla', 'coach'],
    ['coach', 'dirk', 'coach'],
    ['coach', 'anna', null],
    ['partner', 'carla', null],
    ['admin', 'carla', null],
    ['coach', 'somebody', null],
  ] as const)('as %s %s is %s', (role, person, party) => {
    expect(partyOf({ role, personId: id(person) }, PLACES)).toBe(party);
  });

  it('gives the product itself and nobody no seat, also where there is no second coach', () => {
    const alone = { ...PLACES, co_coach_id: null };
    expect(partyOf({ role: 'coach', personId: null }, alone)).toBeNull();
    expect(partyOf({ role: 'system', personId: null }, alone)).toBeNull();
    expect(presentParties([id('dirk')], alone)).toEqual([]);
  });

  it('names who is there in one order, two coaches as one', () => {
    expect(presentParties([id('dirk'), id('bob'), id('carla'), id('anna'), id('eve')], PLACES)).toEqual([
      'a',
      'b',
      'coach',
    ]);
  });
});
