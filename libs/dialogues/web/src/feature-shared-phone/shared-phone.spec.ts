import { allByRole, byRole, textOf } from '@tweespraak/platform/web';
import { openRoomAt } from '../testing/open-room';
import { TO_TELLING, type Step } from '../testing/rooms';

const SHARED: readonly Step[] = [...TO_TELLING, ['a', 'share-phone']];
const halves = (root: HTMLElement) => ({
  noor: byRole(root, 'group', 'Helft van de een'),
  sam: byRole(root, 'group', 'Helft van de ander'),
});

describe('one phone between two people', () => {
  it('shows each what is theirs, the far half turned around', async () => {
    const { root } = await openRoomAt(SHARED);
    const { noor, sam } = halves(root);
    expect(textOf(byRole(noor, 'heading'))).toBe('Wat ik je wil laten weten is …');
    expect(textOf(byRole(sam, 'heading'))).toContain('Luister en blijf erbij');
    expect(sam.classList.contains('far')).toBe(true);
    expect(allByRole(sam, 'button', 'Ik heb het gezegd')).toEqual([]);
  });

  it('takes the tap of each half for its own seat', async () => {
    const { root, settle, done } = await openRoomAt(SHARED);
    byRole(halves(root).noor, 'button', 'Ik heb het gezegd').click();
    await settle();
    expect(await done()).toEqual({ type: 'next', seat: 'a' });
    byRole(halves(root).sam, 'button', 'Ik heb gespiegeld').click();
    await settle();
    expect(await done()).toEqual({ type: 'mirrored', seat: 'b' });
  });

  it('lets each half read in its own language', async () => {
    const { root, settle } = await openRoomAt(SHARED);
    byRole(halves(root).sam, 'button', 'English, Sam').click();
    await settle();
    expect(textOf(byRole(halves(root).sam, 'heading'))).toContain('Listen and stay present');
    expect(textOf(byRole(halves(root).noor, 'heading'))).toBe('Wat ik je wil laten weten is …');
  });

  it('can lie side by side, and goes back to two phones', async () => {
    const { root, press, done } = await openRoomAt(SHARED);
    await press('Meer over dit gesprek');
    await press('Naast elkaar');
    expect(root.querySelector('.halves')?.classList.contains('side')).toBe(true);
    await press('Meer over dit gesprek');
    await press('Twee telefoons');
    expect(await done()).toMatchObject({ type: 'two-phones' });
  });

  it('has one pause, in the middle', async () => {
    const { press, done } = await openRoomAt(SHARED);
    await press('Pauze');
    expect(await done()).toEqual({ type: 'pause', seat: 'a' });
  });

  it('asks one’s own body alone, and nothing of the other’s', async () => {
    const begun: readonly Step[] = [
      ['a', 'share-phone'],
      ['a', 'begin'],
    ];
    const mine = await openRoomAt(begun);
    expect(mine.heading()).toContain('Waar voel je spanning?');
    expect(allByRole(mine.root, 'group', 'Helft van de ander')).toEqual([]);
    const { root } = await openRoomAt([...begun, ['a', 'settled']]);
    const { sam } = halves(root);
    expect(textOf(sam)).toContain('Hier vragen we je geen cijfer.');
    expect(allByRole(sam, 'slider')).toEqual([]);
  });

  it('leaves a consent to the own account of who gives it', async () => {
    const toTouch: readonly Step[] = [
      ['a', 'begin'],
      ['a', 'settled'],
      ['b', 'settled'],
      ['a', 'share-phone'],
    ];
    const { root } = await openRoomAt(toTouch, { start: { key: 'holding' } });
    const { noor, sam } = halves(root);
    expect(allByRole(noor, 'button', 'Ja, dat is goed')).toHaveLength(1);
    expect(allByRole(sam, 'button', 'Ja, dat is goed')).toEqual([]);
    expect(allByRole(sam, 'button', 'Nu nog niet')).toHaveLength(1);
    expect(textOf(sam)).toContain('Dit ja geef je in je eigen account, Sam.');
  });
});
