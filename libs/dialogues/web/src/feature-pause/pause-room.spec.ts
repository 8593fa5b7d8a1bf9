import { allByRole, byLabel, byRole, typeInto } from '@tweespraak/platform/web';
import { openRoomAt } from '../testing/open-room';
import { T0, TO_TELLING, play, type Step } from '../testing/rooms';

const PAUSED: readonly Step[] = [...TO_TELLING, ['a', 'pause']];
const pausedAt = play(PAUSED).room.pausedAt ?? T0;
const BOOKED: readonly Step[] = [...PAUSED, ['a', { type: 'return-at', at: pausedAt + 3_600_000 }]];
const BACK: readonly Step[] = [...BOOKED, ['a', 'back'], ['b', 'back']];
const asSam = { view: { party: 'b' as const } };

describe('a pause', () => {
  it('asks who paused when they come back: soon, tonight or tomorrow', async () => {
    const { root, press, done, heading } = await openRoomAt(PAUSED);
    expect(heading()).toBe('Ik wil even stoppen om bij mezelf te komen. Ik kom terug om …');
    const names = allByRole(byRole(root, 'group', 'Wanneer kom je terug?'), 'button');
    expect(names.map((button) => button.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'Over een uur om 21:30',
      'Morgen om 20:15',
    ]);
    await press(/^Over een uur/);
    expect(await done()).toEqual({ type: 'return-at', at: Date.parse('2026-11-22T20:30:00Z') });
  });

  it('takes a moment of one’s own, never later than 24 hours', async () => {
    const { root, press, done, words, settle, http } = await openRoomAt(PAUSED);
    await press('Kies zelf een moment');
    const field = byLabel<HTMLInputElement>(root, 'Dag en tijd');
    typeInto(field, '2026-11-24T20:00');
    await settle();
    await press('Dit moment');
    http.expectNone(({ method }) => method === 'POST');
    expect(words()).toContain('Kies een moment vanaf nu, en uiterlijk morgen om 20:20.');
    typeInto(field, '2026-11-23T19:00');
    await settle();
    await press('Dit moment');
    expect(await done()).toEqual({ type: 'return-at', at: Date.parse('2026-11-23T18:00:00Z') });
  });

  it('lets the other wait in peace, with what they agreed on', async () => {
    const { root, words } = await openRoomAt(PAUSED, asSam);
    expect(words()).toContain('Noor kiest wanneer jullie verder gaan.');
    expect(allByRole(root, 'group', 'Wanneer kom je terug?')).toEqual([]);
    expect(words()).toContain('We appen niet over het onderwerp.');
  });

  it('leads back in when both are there, by a minute of breath', async () => {
    const { press, done, words, others, heading } = await openRoomAt(BOOKED);
    expect(words()).toContain('Jullie gaan verder: vandaag om 21:20.');
    await press('Ik ben er weer');
    expect(await done()).toEqual({ type: 'back' });
    expect(words()).toContain('We wachten op Sam.');
    await others(['b', 'back']);
    expect(heading()).toContain('Adem samen een minuut rustig door.');
  });

  it('does not end the minute early', async () => {
    const { press, words, http } = await openRoomAt(BACK);
    expect(words()).toMatch(/Nog \d+ seconden/);
    await press('Klaar');
    http.expectNone(({ method }) => method === 'POST');
  });

  it('comes back to the same step', async () => {
    const { heading } = await openRoomAt([...BACK, ['a', 'ready'], ['b', 'ready']]);
    expect(heading()).toBe('Wat ik je wil laten weten is …');
  });

  it('of the coach lets both choose the moment', async () => {
    const { root } = await openRoomAt([...TO_TELLING, ['coach', 'pause']], asSam);
    expect(allByRole(root, 'group', 'Wanneer kom je terug?')).toHaveLength(1);
  });
});
