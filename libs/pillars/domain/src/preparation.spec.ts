import { aPartner, aRound } from '../test/rounds';
import { prepareSession } from './preparation';
import { coupleSeries } from './series';
import { STARTER_SENTENCES } from './starter-sentences';

type Partner = ReturnType<typeof aPartner>;

function prepare(...rounds: readonly (readonly [Partner, Partner])[]) {
  const series = coupleSeries(rounds.map(([a, b], index) => aRound(`2026-0${index + 1}-01`, a, b)));
  if (!series) throw new Error('no rounds');
  return prepareSession(series);
}

describe('the preparation sheet', () => {
  it('shows no change after a first round and still offers an opening', () => {
    const sheet = prepare([aPartner(60, { depth: 30 }), aPartner(60, { depth: 30 })]);
    expect(sheet.changes).toEqual([]);
    expect(sheet.opening).toEqual({ pillar: 'depth', stem: STARTER_SENTENCES.depth[0] });
  });

  it('stays silent about changes within measurement noise', () => {
    expect(prepare([aPartner(60), aPartner(60)], [aPartner(61), aPartner(59)]).changes).toEqual([]);
  });

  it('names reliable totals before pillars and pillars before signals', () => {
    const { changes } = prepare(
      [aPartner(40), aPartner(50)],
      [aPartner(52, { trust: 90 }), aPartner(50, { trust: 72 })],
    );
    expect(changes.map(({ scale, who, change }) => [scale, who, change.class])).toEqual([
      ['total', 'a', 'forward'],
      ['trust', 'a', 'forward'],
      ['trust', 'b', 'none'],
    ]);
  });

  it('holds three changes at most', () => {
    expect(prepare([aPartner(30), aPartner(30)], [aPartner(80), aPartner(80)]).changes).toHaveLength(3);
  });

  it('names the widest gap above the noise, and none below it', () => {
    expect(
      prepare([aPartner(60, { balance: 90, trust: 95 }), aPartner(60, { trust: 60 })]).gap,
    ).toMatchObject({
      pillar: 'trust',
      figure: { value: 35 },
    });
    expect(prepare([aPartner(60, { balance: 80 }), aPartner(60)]).gap).toBeNull();
  });
});
