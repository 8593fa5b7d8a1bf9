import { aRound } from '../testing/rounds';
import { homeView } from './home-view';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;

describe('what home shows', () => {
  it('puts what is due first in front', () => {
    const view = homeView([
      aRound({ id: id(1), dueOn: '2026-12-20' }),
      aRound({ id: id(2), dueOn: '2026-11-27', state: 'busy' }),
    ]);
    expect([view.now?.id, view.alsoReady.map((round) => round.id)]).toEqual([id(2), [id(1)]]);
  });

  it('does not bring up an old round that never opened once a newer one is open', () => {
    const view = homeView([aRound({ id: id(1), state: 'open' }), aRound({ id: id(2), state: 'handed-in' })]);
    expect([view.waiting, view.open.length]).toEqual([null, 1]);
  });

  it('names the soonest planned round only when there is nothing to do', () => {
    const planned = [
      aRound({ id: id(1), state: 'planned', opensOn: '2027-03-01' }),
      aRound({ id: id(2), state: 'planned', opensOn: '2027-01-04' }),
    ];
    expect(homeView(planned).planned?.id).toBe(id(2));
    expect(homeView([...planned, aRound()]).planned).toBeNull();
  });
});
