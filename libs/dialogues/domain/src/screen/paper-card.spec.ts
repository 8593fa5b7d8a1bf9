import { isForPaper } from '../engine/open-room';
import { paperCard } from './paper-card';
import { scripts } from '../script/scripts';

const dutch = (lines: readonly { readonly stem: { readonly nl: string } }[]) =>
  lines.map(({ stem }) => stem.nl);

describe('the folding card of a dialogue', () => {
  const card = paperCard(scripts.imago);

  it('has the sentences of who speaks on one half and of who listens on the other, in the order of the talk', () => {
    const sender = dutch(card.sender);
    expect(sender).toContain('Als dat gebeurt voel ik …');
    expect(sender).not.toContain('Alles bij elkaar vertel je me … Heb ik het geheel?');
    expect(dutch(card.receiver)).toContain('Alles bij elkaar vertel je me … Heb ik het geheel?');
    for (const half of [card.sender, card.receiver]) {
      expect(half.map(({ n }) => n)).toEqual(half.map(({ n }) => n).toSorted((x, y) => x - y));
    }
  });

  it('tells the listener what to say after each thought, and during which part', () => {
    expect(card.mirror.map(({ nl }) => nl)).toEqual([
      'Ik hoor je zeggen: …',
      'Klopt het zoals ik het teruggeef?',
      'Hoort er nog iets bij?',
    ]);
    const [from = 0, to = 0] = card.mirrored ?? [];
    expect(card.sender.filter(({ n }) => n >= from && n <= to)).toHaveLength(to - from + 1);
  });

  it('leaves out what only a screen can do, and the detours', () => {
    const names = [...card.sender, ...card.receiver].map(({ name }) => name.nl);
    expect(names).not.toContain('Eerst je lijf');
    expect(names).not.toContain('Wat nog mist');
  });

  it('has lines for both in every dialogue that exists on paper', () => {
    const all = Object.values(scripts).filter(isForPaper).map(paperCard);
    expect(all.length).toBeGreaterThan(0);
    for (const { sender, receiver } of all)
      expect([sender.length > 0, receiver.length > 0]).toEqual([true, true]);
  });
});
