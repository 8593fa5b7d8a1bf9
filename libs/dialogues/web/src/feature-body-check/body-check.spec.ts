import { allByRole, byLabel, byRole, textOf, tick } from '@tweespraak/platform/web';
import { ROOM_URL, openRoomAt, type RoomOptions } from '../testing/open-room';
import { aView, play, type Step } from '../testing/rooms';

const BEGUN: readonly Step[] = [['a', 'begin']];
const now = (seconds: number) => ({ now: new Date(play(BEGUN).room.movedAt + seconds * 1000).toISOString() });

async function openBody(options: RoomOptions = {}) {
  const page = await openRoomAt(BEGUN, { ...options, view: { ...now(60), ...options.view } });
  const { root, settle, http } = page;
  return {
    ...page,
    slide: async (tension: number) => {
      const slider = byLabel<HTMLInputElement>(root, 'Hoeveel spanning voel je?');
      slider.value = String(tension);
      slider.dispatchEvent(new Event('input'));
      slider.dispatchEvent(new Event('change'));
      await settle();
    },
    answered: async (next: 'ready' | 'rest-first' | 'not-today') => {
      const request = http.expectOne({ method: 'POST', url: `${ROOM_URL}/body-check` });
      const steps: readonly Step[] = next === 'ready' ? [...BEGUN, ['a', 'settled']] : BEGUN;
      request.flush({ next, room: aView(play(steps, options.start).room, { ...now(60), ...options.view }) });
      await settle();
      return request.request.body as Record<string, unknown>;
    },
  };
}

describe('the minute for one’s own body', () => {
  it('sends spots and a number, and shares nothing unless asked to', async () => {
    const { root, slide, press, answered, heading } = await openBody();
    tick(byLabel<HTMLInputElement>(root, 'Schouders'));
    tick(byLabel<HTMLInputElement>(root, 'Buik'));
    await slide(4);
    await press('Klaar');
    expect(await answered('ready')).toEqual({
      spots: ['shoulders', 'belly'],
      tension: 4,
      shareWithCoach: false,
      goOn: false,
    });
    expect(heading()).toBe('Even wachten op Sam.');
  });

  it('shares the number with the coach alone when its owner ticks that', async () => {
    const { root, slide, press, answered } = await openBody();
    tick(byLabel<HTMLInputElement>(root, /^Laat Marit mijn cijfer zien/));
    await slide(5);
    await press('Klaar');
    expect(await answered('ready')).toMatchObject({ shareWithCoach: true });
  });

  it('stands nowhere until somebody slides, and asks for that in words', async () => {
    const { root, press, words, http } = await openBody();
    expect(byRole(root, 'slider').getAttribute('aria-valuetext')).toBe('nog niet gekozen');
    await press('Klaar');
    http.expectNone(`${ROOM_URL}/body-check`);
    expect(words()).toContain('Schuif eerst naar een cijfer dat nu bij je past.');
  });

  it('says what a number means', async () => {
    const { root, slide } = await openBody();
    await slide(7);
    expect(byRole(root, 'slider').getAttribute('aria-valuetext')).toBe('7, veel');
  });

  it('takes its time: nobody is done in three seconds', async () => {
    const { slide, press, http, words } = await openBody({ view: now(3) });
    await slide(2);
    await press('Klaar');
    http.expectNone(`${ROOM_URL}/body-check`);
    expect(words()).toContain('Neem nog 7 seconden.');
  });

  it('points at the body with the same spots as the list', async () => {
    const { root, settle } = await openBody();
    const [head] = root.querySelectorAll('ts-body-figure circle');
    head?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await settle();
    expect(byLabel<HTMLInputElement>(root, 'Hoofd').checked).toBe(true);
  });
});

describe('a tense body', () => {
  it('is offered rest or another moment first, and may go on', async () => {
    const { slide, press, answered, heading, words } = await openBody();
    await slide(7);
    await press('Klaar');
    await answered('rest-first');
    expect(heading()).toBe('Je lijf staat best strak.');
    expect(words()).toContain('De ander ziet alleen dat je even wacht.');
    await press('Toch beginnen');
    expect(await answered('ready')).toMatchObject({ tension: 7, goOn: true });
    expect(heading()).toBe('Even wachten op Sam.');
  });

  it('breathes for a minute that can be skipped, and looks again with what was filled in', async () => {
    const { root, slide, press, answered, heading } = await openBody();
    await slide(8);
    await press('Klaar');
    await answered('rest-first');
    await press('Adem een minuut');
    await press('Sla over');
    expect(heading()).toContain('Waar voel je spanning?');
    expect(byRole<HTMLInputElement>(root, 'slider').value).toBe('8');
  });

  it('does not begin a dialogue that asks a lot, in kind words and with another moment', async () => {
    const { root, slide, press, answered, done, heading } = await openBody({ start: { key: 'frustration' } });
    await slide(9);
    await press('Klaar');
    await answered('not-today');
    expect(heading()).toBe('Vandaag niet. Dat is goed.');
    expect(allByRole(root, 'button', 'Toch beginnen')).toEqual([]);
    await press('Kies een ander moment');
    expect(await done()).toEqual({ type: 'pause' });
    expect(heading()).toContain('Ik kom terug om');
  });

  it('tells the other nothing but that someone takes a moment', async () => {
    const calm = await openRoomAt([...BEGUN, ['b', 'settled']], { view: { party: 'b' } });
    expect(calm.words()).toContain('Noor even bij zichzelf');
    expect(textOf(calm.root)).not.toMatch(/\d+ van 10|spanning/);
  });
});
