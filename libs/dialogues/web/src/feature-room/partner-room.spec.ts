import { allByRole, byLabel, byRole, textOf, tick, typeInto } from '@tweespraak/platform/web';
import { FakeEvents } from '../testing/fake-events';
import { ROOM_URL, openRoomAt } from '../testing/open-room';
import { TO_TELLING, aRoomNow, play, type Step } from '../testing/rooms';

const SAID: readonly Step[] = [...TO_TELLING, ['a', 'next']];
const MIRRORED: readonly Step[] = [...SAID, ['b', 'mirrored']];
const asSam = { view: { party: 'b' as const } };

/** What a screen reader is told without asking. */
const spoken = (root: HTMLElement): string =>
  allByRole(root, 'status')
    .filter((region) => !region.closest('details:not([open])'))
    .map((region) => textOf(region))
    .filter(Boolean)
    .join(' ');

describe('the screen of who speaks', () => {
  it('has one stem, one button, and says whose turn it is', async () => {
    const { root, heading } = await openRoomAt(TO_TELLING);
    expect(heading()).toBe('Wat ik je wil laten weten is …');
    expect(allByRole(root, 'button', 'Ik heb het gezegd')).toHaveLength(1);
    expect(spoken(root)).toMatch(/^Stap \d+ van \d+, Vertellen\. Jij bent aan het woord\.$/);
    expect(textOf(byRole(root, 'list', 'Wie doet wat'))).toBe('Noor (jij) aan het woordSam luistert');
  });

  it('goes on with one tap, and waits for the mirror', async () => {
    const { press, done, heading, root } = await openRoomAt(TO_TELLING);
    await press('Ik heb het gezegd');
    expect(await done()).toEqual({ type: 'next' });
    expect(heading()).toContain('Luister hoe het bij je terugkomt');
    expect(spoken(root)).toContain('Sam spiegelt.');
  });

  it('moves the focus to each new stem, also when the other made the move', async () => {
    const { others, root } = await openRoomAt(SAID);
    await others(['b', 'mirrored']);
    expect(document.activeElement).toBe(root.querySelector('h1'));
    expect(textOf(document.activeElement)).toContain('Klopt het zoals');
  });

  it('can say that it is not quite right, and after three times is offered smaller pieces', async () => {
    const again: readonly Step[] = [
      ['a', 'correct'],
      ['a', 'next'],
      ['b', 'mirrored'],
    ];
    const { press, done, words } = await openRoomAt([...MIRRORED, ...again, ...again]);
    await press('Niet helemaal');
    expect(await done()).toEqual({ type: 'correct' });
    expect(words()).toContain('Misschien helpt het om kleinere stukjes te zeggen.');
  });

  it('shows a hint of the coach on this phone alone', async () => {
    const hint: Step = ['coach', { type: 'nudge', to: 'a', nudge: 'only-feeling' }];
    const mine = await openRoomAt([...TO_TELLING, hint]);
    expect(mine.words()).toContain('Alleen het gevoel.');
    const theirs = await openRoomAt([...TO_TELLING, hint], asSam);
    expect(theirs.words()).not.toContain('Alleen het gevoel.');
  });

  it('lets nothing of a doubling stand before "zo klopt het"', async () => {
    const { press, done, words, root } = await openRoomAt([...TO_TELLING, ['coach', 'double']]);
    expect(words()).toContain('Marit zei iets namens jou. Alleen jij weet of het zo is.');
    expect(allByRole(root, 'button', 'Ik heb het gezegd')).toEqual([]);
    await press('Zo klopt het');
    expect(await done()).toEqual({ type: 'double-confirm' });
  });

  it('keeps its place and waits when the coach holds the moment', async () => {
    const { words, root } = await openRoomAt([...TO_TELLING, ['coach', 'hold']]);
    expect(words()).toContain('Marit houdt dit even vast.');
    expect(allByRole(root, 'button', 'Ik heb het gezegd')).toEqual([]);
  });

  it('reads in one’s own language, whatever the other reads', async () => {
    const { heading, root } = await openRoomAt(TO_TELLING, { language: 'en' });
    expect(heading()).toBe('What I want you to know is …');
    expect(spoken(root)).toMatch(/^Step \d+ of \d+, Tell\. It is your turn to speak\.$/);
  });

  it('shows less of the script at a higher level, and can always be turned back', async () => {
    const { heading, words, press, done } = await openRoomAt(TO_TELLING, { start: { level: 4 } });
    expect(heading()).toBe('Vertellen');
    expect(words()).not.toContain('Eén gedachte tegelijk');
    await press('Meer over dit gesprek');
    await press('Hele zin met uitleg');
    expect(await done()).toEqual({ type: 'level', level: 1 });
    expect(heading()).toBe('Wat ik je wil laten weten is …');
  });
});

describe('the screen of who listens', () => {
  it('has nothing to do but listen, and no text box', async () => {
    const { root, heading } = await openRoomAt(TO_TELLING, asSam);
    expect(heading()).toContain('Luister en blijf erbij');
    expect(allByRole(root, 'textbox')).toEqual([]);
    expect(spoken(root)).toContain('Noor is aan het woord.');
  });

  it('gets the words to give back', async () => {
    const { heading, press, done } = await openRoomAt(SAID, asSam);
    expect(heading()).toBe('Ik hoor je zeggen: …');
    await press('Ik heb gespiegeld');
    expect(await done()).toEqual({ type: 'mirrored' });
    expect(heading()).toBe('Klopt het zoals ik het teruggeef?');
  });

  it('never has a text box in the first round, also when both keep words', async () => {
    for (const steps of [TO_TELLING, SAID, MIRRORED, [...MIRRORED, ['a', 'confirm'] as Step]]) {
      const keeping: Step = ['system', { type: 'keeping', on: true }];
      const { root } = await openRoomAt([...steps, keeping], asSam);
      expect(allByRole(root, 'textbox')).toEqual([]);
    }
  });

  it('can say that now does not suit, with another moment within a day', async () => {
    const asked = TO_TELLING.slice(0, 4);
    const { press, done, words } = await openRoomAt(asked, asSam);
    await press('Nu niet');
    expect(words()).toContain('Wanneer past het wel?');
    await press(/^Over een uur/);
    const move = await done();
    expect(move).toMatchObject({ type: 'not-now', at: expect.any(Number) });
    expect(words()).toContain('Jullie gaan verder: vandaag om');
  });
});

describe('a sentence of one’s own', () => {
  const keeping: Step = ['system', { type: 'keeping', on: true }];

  it('can be kept by who speaks while both want that, and nobody has to', async () => {
    const { root, http, settle } = await openRoomAt([...TO_TELLING, keeping]);
    typeInto(byLabel<HTMLTextAreaElement>(root, /^Een zin om te bewaren/), 'Dat we weer samen eten.');
    await settle();
    byRole(root, 'button', 'Bewaar deze zin').click();
    const request = http.expectOne({ method: 'POST', url: `${ROOM_URL}/words` });
    expect(request.request.body).toEqual({ text: 'Dat we weer samen eten.' });
    request.flush(null);
    await settle();
    expect(byLabel<HTMLTextAreaElement>(root, /^Een zin om te bewaren/).value).toBe('');
    expect(spoken(root)).toContain('Opgeslagen');
  });

  it('stays in the field when it did not arrive', async () => {
    const { root, http, settle, words } = await openRoomAt([...TO_TELLING, keeping]);
    typeInto(byLabel<HTMLTextAreaElement>(root, /^Een zin om te bewaren/), 'Dat we weer samen eten.');
    await settle();
    byRole(root, 'button', 'Bewaar deze zin').click();
    http
      .expectOne(`${ROOM_URL}/words`)
      .flush({ code: 'words.not-kept' }, { status: 422, statusText: 'Unprocessable' });
    await settle();
    expect(byLabel<HTMLTextAreaElement>(root, /^Een zin om te bewaren/).value).toBe(
      'Dat we weer samen eten.',
    );
    expect(words()).toContain('Dat kan alleen als jullie het allebei willen.');
  });

  it('is not asked for before both have ticked', async () => {
    const { root, http, settle, flushRead } = await openRoomAt(TO_TELLING);
    expect(allByRole(root, 'textbox')).toEqual([]);
    tick(byLabel<HTMLInputElement>(root, 'Bewaar ook zinnen die we zelf opschrijven'));
    const request = http.expectOne({ method: 'PUT', url: `${ROOM_URL}/keep` });
    expect(request.request.body).toEqual({ keep: true });
    request.flush(null);
    await settle();
    await flushRead();
    expect(allByRole(root, 'textbox')).toEqual([]);
  });
});

describe('when something is in the way', () => {
  it('says that we come back, and keeps the room on the screen', async () => {
    const { words, heading, settle } = await openRoomAt(TO_TELLING);
    FakeEvents.latest().fail();
    await settle();
    expect(words()).toContain('We komen terug zodra er verbinding is. Niets gaat verloren.');
    expect(heading()).toBe('Wat ik je wil laten weten is …');
  });

  it('says where the room is when a tap came too late, without an error page', async () => {
    const { press, http, settle, words, root } = await openRoomAt(TO_TELLING);
    await press('Ik heb het gezegd');
    http.expectOne(`${ROOM_URL}/moves`).flush({ outcome: 'stale', room: aRoomNow(play(MIRRORED).room) });
    await settle();
    expect(words()).toContain('Het gesprek was al een stap verder.');
    expect(byRole(root, 'button', 'Dat klopt')).toBeTruthy();
  });

  it('waits for who is away, or goes on with one phone', async () => {
    const { tell, words, press, done, root } = await openRoomAt(TO_TELLING);
    expect(words()).not.toContain('is even weg.');
    await tell('present', { present: ['a', 'coach'] });
    expect(words()).toContain('Sam is even weg.');
    await press('Wacht');
    expect(allByRole(root, 'button', 'Wacht')).toEqual([]);
    await tell('present', { present: ['a', 'b', 'coach'] });
    await tell('present', { present: ['a', 'coach'] });
    await press('Verder op één telefoon');
    expect(await done()).toEqual({ type: 'share-phone' });
  });

  it('always says whether the coach looks along', async () => {
    const { tell, words } = await openRoomAt(TO_TELLING);
    expect(words()).toContain('Marit is erbij en ziet waar jullie zijn.');
    await tell('present', { present: ['a', 'b'] });
    expect(words()).toContain('Marit is er nu niet.');
    const alone = await openRoomAt(TO_TELLING, {
      start: { coachPresent: false },
      view: { present: ['a', 'b'] },
    });
    expect(alone.words()).not.toContain('Marit is');
  });

  it('shows a calm page when the room is no longer theirs', async () => {
    const { tell, heading } = await openRoomAt(TO_TELLING);
    await tell('gone');
    expect(heading()).toBe('Dit gesprek is hier niet meer');
  });
});

describe('pause and stop', () => {
  it('are on every screen of a conversation that is under way', async () => {
    for (const steps of [TO_TELLING.slice(0, 1), TO_TELLING, SAID, MIRRORED]) {
      const { root } = await openRoomAt(steps);
      expect(allByRole(root, 'button', 'Pauze')).toHaveLength(1);
      expect(allByRole(root, 'button', 'Stoppen')).toHaveLength(1);
    }
  });

  it('pause with one tap, without a reason', async () => {
    const { press, done, heading } = await openRoomAt(SAID, asSam);
    await press('Pauze');
    expect(await done()).toEqual({ type: 'pause' });
    expect(heading()).toBe('Ik wil even stoppen om bij mezelf te komen. Ik kom terug om …');
  });

  it('stop after one calm question, without a reason', async () => {
    const { press, confirm, done, settle, http, heading } = await openRoomAt(TO_TELLING);
    await press('Stoppen');
    http.expectNone(`${ROOM_URL}/moves`);
    expect(textOf(confirm)).toContain('je hoeft niet te zeggen waarom');
    byRole(confirm, 'button', 'Ja, stop').click();
    await settle();
    expect(await done()).toEqual({ type: 'stop' });
    expect(heading()).toBe('Jullie zijn gestopt. Dat is goed.');
  });
});
