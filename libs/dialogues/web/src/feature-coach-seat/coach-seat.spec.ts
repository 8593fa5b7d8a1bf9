import { allByRole, byRole, textOf } from '@tweespraak/platform/web';
import { openRoomAt } from '../testing/open-room';
import { TO_TELLING, type Step } from '../testing/rooms';

const asCoach = { view: { party: 'coach' as const, own: null } };
const LOOPED: readonly Step[] = [
  ...TO_TELLING,
  ['a', 'next'],
  ['b', 'mirrored'],
  ['a', 'correct'],
  ['a', 'next'],
  ['b', 'mirrored'],
];
const region = (root: HTMLElement, name: string): HTMLElement => byRole(root, 'region', name);

describe('the coach’s seat', () => {
  it('sees where they are, what each reads, and what was counted', async () => {
    const { root, heading } = await openRoomAt(LOOPED, asCoach);
    expect(heading()).toBe('Klopt het zoals ik het teruggeef?');
    expect(textOf(region(root, 'Geteld in deze ronde'))).toContain('Gespiegeld2Verbeterd1');
    expect(textOf(region(root, 'Wat ze op hun scherm zien'))).toContain('NoorKlopt het zoals je partner');
    expect(textOf(root.querySelector('[aria-current=step]'))).toBe('Vertellen');
  });

  it('sees a tension only when its owner shared it', async () => {
    const none = await openRoomAt(TO_TELLING, asCoach);
    expect(textOf(region(none.root, 'Gedeelde spanning'))).toContain('Niemand deelde een cijfer.');
    const one = await openRoomAt(TO_TELLING, {
      view: { ...asCoach.view, sharedTensions: [{ seat: 'b', tension: 6 }] },
    });
    expect(textOf(region(one.root, 'Gedeelde spanning'))).toContain('Sam: 6 van 10');
  });

  it('sees who is away', async () => {
    const { tell, words } = await openRoomAt(TO_TELLING, asCoach);
    await tell('present', { present: ['a', 'coach'] });
    expect(words()).toContain('Sam is even weg');
  });

  it('sends a hint to one phone, and reads where it went', async () => {
    const { press, done, words } = await openRoomAt(TO_TELLING, asCoach);
    await press('Sam');
    await press('Spiegel eerst.');
    expect(await done()).toEqual({ type: 'nudge', to: 'b', nudge: 'mirror-first' });
    expect(words()).toContain('Naar Sam: Spiegel eerst.');
  });

  it('offers a deepening, slows down, holds and lets go, and sets the level', async () => {
    const { root, press, done, settle } = await openRoomAt(TO_TELLING, asCoach);
    await press('Mijn lijf zegt …');
    expect(await done()).toEqual({ type: 'deepen', deepening: 'my-body-says' });
    await press('+30 s');
    expect(await done()).toEqual({ type: 'slow-down', seconds: 30 });
    await press('Houd even vast');
    expect(await done()).toEqual({ type: 'hold' });
    await press('Ga verder');
    expect(await done()).toEqual({ type: 'go-on' });
    byRole(root, 'radio', 'Begin').click();
    await settle();
    expect(await done()).toEqual({ type: 'level', level: 3 });
  });

  it('speaks for the sender only by doubling, and that waits for the sender', async () => {
    const { press, done, words, root } = await openRoomAt(TO_TELLING, asCoach);
    expect(words()).toContain('Het telt pas als Noor zegt: zo klopt het.');
    await press('Ik dubbel nu');
    expect(await done()).toEqual({ type: 'double' });
    expect(words()).toContain('Noor zegt nu of het klopt.');
    expect(allByRole(root, 'button', 'Ik dubbel nu')).toEqual([]);
  });

  it('has no button to speak, mirror or answer for them', async () => {
    for (const steps of [TO_TELLING, LOOPED]) {
      const { root } = await openRoomAt(steps, asCoach);
      expect(allByRole(root, 'button', /gezegd|gespiegeld|Dat klopt|Niet helemaal/)).toEqual([]);
      expect(allByRole(root, 'textbox')).toEqual([]);
    }
  });

  it('stops only after a question', async () => {
    const { press, confirm, done, settle, heading } = await openRoomAt(TO_TELLING, asCoach);
    await press('Stop het gesprek');
    byRole(confirm, 'button', 'Ja, stop').click();
    await settle();
    expect(await done()).toEqual({ type: 'coach-stop' });
    expect(heading()).toBe('Dit gesprek van Noor en Sam is gestopt.');
  });
});
