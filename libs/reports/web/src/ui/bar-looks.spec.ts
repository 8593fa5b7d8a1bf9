import { placeParts, type BarPart, type BarRow } from './bar-looks';

const part = (key: string, count: number | null): BarPart => ({ key, look: 'solid', label: key, count });
const row = (whole: number, ...parts: BarPart[]): BarRow => ({
  ...{ key: 'row', label: 'Verbinding', note: '', whole },
  parts,
});

describe('the parts of a bar', () => {
  it('stand one after the other, as wide as their share; a class of nobody takes no room', () => {
    const placed = placeParts(row(20, part('forward', 15), part('none', 0), part('back', 5)), 20);
    expect(placed.map(({ key, from, width }) => [key, from, width])).toEqual([
      ['forward', 0, 75],
      ['back', 75, 25],
    ]);
  });

  it('give the hidden classes one place together, without a number, so that neither can be measured', () => {
    const placed = placeParts(row(20, part('forward', 12), part('none', null), part('back', null)), 20);
    expect(placed.map(({ key, count, width }) => [key, count, width])).toEqual([
      ['forward', 12, 60],
      ['hidden', null, 40],
    ]);
  });

  it('draw nothing at all of a whole that is nobody', () => {
    expect(placeParts(row(0, part('forward', 0)), 0)).toEqual([]);
  });

  it('keep a number out of a part that is too narrow for it', () => {
    const placed = placeParts(row(100, part('forward', 95), part('back', 5)), 100);
    expect(placed.map(({ holdsWords }) => holdsWords)).toEqual([true, false]);
  });
});
