import { allByRole, byLabel, byRole, textOf } from '@tweespraak/platform/web';
import { ROOM_URL, openRoomAt } from '../testing/open-room';
import { FIGURES, aCoupleWith, aHeldDialogue } from '../../test/plan';
import { COUPLE_ID, DIALOGUE_ID, TO_TELLING, type Step } from '../testing/rooms';

const loop = (by: 'a' | 'b' = 'a'): readonly Step[] => [
  [by, 'next'],
  [by === 'a' ? 'b' : 'a', 'mirrored'],
  [by, 'confirm'],
  [by, 'no-more'],
];
const echo = (by: 'a' | 'b'): readonly Step[] => [
  [by, 'next'],
  [by === 'a' ? 'b' : 'a', 'mirrored'],
];
/** The basic dialogue from the first word to the three sliders, with one round. */
const TO_METER: readonly Step[] = [
  ...TO_TELLING,
  ...loop(),
  ...loop(),
  ['a', 'skip'],
  ['a', 'skip'],
  ...(['b', 'b', 'b'] as const).flatMap((by): readonly Step[] => [
    [by, 'next'],
    ['a', 'confirm'],
  ]),
  ...echo('a'),
  ['a', 'switch-later'],
  ...echo('a'),
  ...echo('b'),
  ['a', 'yes'],
  ['b', 'yes'],
];
const CLOSED: readonly Step[] = [...TO_METER, ['a', 'ready'], ['b', 'ready']];
const STOPPED: readonly Step[] = [...TO_TELLING, ['b', 'stop']];
const asCoach = { view: { party: 'coach' as const, own: null } };

async function slide(root: HTMLElement, label: string, value: number): Promise<void> {
  const slider = byLabel<HTMLInputElement>(root, label);
  slider.value = String(value);
  slider.dispatchEvent(new Event('input'));
  slider.dispatchEvent(new Event('change'));
}

describe('the three sliders', () => {
  it('are for oneself alone, and end the dialogue when both are done', async () => {
    const { root, press, http, settle, done, others, heading, words } = await openRoomAt(TO_METER);
    expect(words()).toContain('Alleen voor jou. Je partner en je coach zien dit niet.');
    await slide(root, 'Ik voelde me gehoord', 8);
    await slide(root, 'Ik voelde me veilig', 7);
    await press('Bewaar');
    http.expectNone(`${ROOM_URL}/meter`);
    expect(words()).toContain('Schuif ze alle drie, of sla het over.');
    await slide(root, 'Ik voelde me dichtbij', 0);
    await press('Bewaar');
    const request = http.expectOne({ method: 'PUT', url: `${ROOM_URL}/meter` });
    expect(request.request.body).toEqual({ heard: 8, safe: 7, close: 0 });
    request.flush(null);
    await settle();
    expect(await done()).toEqual({ type: 'ready' });
    await others(['b', 'ready']);
    expect(heading()).toBe('Jullie hebben de tijd genomen voor elkaar.');
  });

  it('can be left out', async () => {
    const { press, done, http } = await openRoomAt(TO_METER);
    await press('Sla over');
    http.expectNone(`${ROOM_URL}/meter`);
    expect(await done()).toEqual({ type: 'skip' });
  });
});

describe('the closing page', () => {
  it('rests: what was done is not counted for the two', async () => {
    const { words, root } = await openRoomAt(CLOSED, {
      view: { own: { keep: false, tension: 3, measured: true } },
    });
    expect(words()).toContain('Jullie zeiden allebei iets dat je waardeert.');
    expect(words()).not.toMatch(/\d/);
    expect(allByRole(root, 'slider')).toEqual([]);
    expect(byRole(root, 'link', 'Naar huis')).toBeTruthy();
  });

  it('still has the sliders for who left them out', async () => {
    const { root } = await openRoomAt(CLOSED);
    expect(allByRole(root, 'slider')).toHaveLength(3);
  });

  it('has no sliders and asks no reason after a stop', async () => {
    const { root, heading, words } = await openRoomAt(STOPPED);
    expect(heading()).toBe('Jullie zijn gestopt. Dat is goed.');
    expect(allByRole(root, 'slider')).toEqual([]);
    expect(words()).not.toContain('Sam');
  });

  it('shows what both kept, whose it is, and takes one’s own away', async () => {
    const keeping: Step = ['system', { type: 'keeping', on: true }];
    const { root, http, settle, press } = await openRoomAt([keeping, ...CLOSED]);
    const line = { round: 1, step: 'close-sender', at: '2026-11-22T20:10:00Z' };
    http.expectOne({ method: 'GET', url: `${ROOM_URL}/words` }).flush([
      { ...line, id: '00000000-0000-4000-8000-0000000000e1', mine: true, text: 'Dat je bleef.' },
      { ...line, id: '00000000-0000-4000-8000-0000000000e2', mine: false, text: 'Dat je het zei.' },
    ]);
    await settle();
    expect(textOf(byRole(root, 'region', 'Wat jullie bewaarden'))).toContain('Dat je het zei. Sam, om 21:10');
    await press('Haal mijn zinnen weg');
    http.expectOne({ method: 'DELETE', url: `${ROOM_URL}/words` }).flush(null);
  });

  it('asks for no words when they were not kept', async () => {
    const { http } = await openRoomAt(CLOSED);
    http.expectNone(`${ROOM_URL}/words`);
  });

  it('gives the coach what of the protocol was done, and nothing of what was said', async () => {
    const { root, http, settle } = await openRoomAt(CLOSED, asCoach);
    const held = aHeldDialogue('2026-11-22', { id: DIALOGUE_ID, figures: { ...FIGURES, minutes: 33.6 } });
    http.expectOne(`/api/couples/${COUPLE_ID}/dialogues`).flush(aCoupleWith([held]));
    await settle();
    const card = byRole(root, 'region', 'Wat er gedaan is');
    expect(textOf(card)).toContain('34 minuten');
    expect(textOf(card)).toContain('Ronde 1: Noor vertelt');
    const rows = allByRole(card, 'row').map((row) => textOf(row));
    expect(rows).toEqual(expect.arrayContaining(['Erkendja', 'Ingeleefdja', 'Keer gespiegeld5', 'Pauzes0']));
    http.expectNone(`${ROOM_URL}/words`);
    expect(allByRole(root, 'slider')).toEqual([]);
  });
});
