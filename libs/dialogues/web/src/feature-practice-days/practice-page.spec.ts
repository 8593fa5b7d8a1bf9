import type { DialogueDay, DialogueList, DialogueType, ListSentence } from '@tweespraak/dialogues/contract';
import { openRoom, type Room } from '@tweespraak/dialogues/domain';
import { allByRole, byLabel, byRole, textOf, tick } from '@tweespraak/platform/web';
import { localDateIn } from '@tweespraak/shared/kernel';
import { aPartnerSession, renderPlan, uuid } from '../../test/plan';
import { PracticePage } from './practice-page';

const DAY_MS = 86_400_000;
const NOW = Date.now();
const TODAY = localDateIn(new Date(NOW), 'Europe/Amsterdam');
const ROOM = `/api/rooms/${uuid(10)}`;
type Practice = Extract<DialogueType, 'gratitude' | 'zero-negativity' | 'caring-behaviours' | 'fun'>;
const CYCLE: Readonly<Record<Practice, string>> = {
  gratitude: 'evening',
  'zero-negativity': 'evening',
  'caring-behaviours': 'weeks',
  fun: 'weeks',
};

function aRoom(
  key: Practice,
  changes: Partial<Room> = {},
  cycle: Partial<NonNullable<Room['cycle']>> = {},
): Room {
  const room = openRoom({
    ...{ key, level: 1, first: 'a', coachPresent: false, mode: 'two-phones', topicGiven: false },
    at: NOW - 2 * DAY_MS,
  } as const);
  if (!room.cycle) throw new Error('A practice has days.');
  return {
    ...room,
    ...{ phase: 'active', step: CYCLE[key], position: 'together', begunAt: NOW - 2 * DAY_MS, version: 7 },
    cycle: { ...room.cycle, startedAt: NOW - 2 * DAY_MS, ...cycle },
    ...changes,
  };
}

async function open(state: Room, days: readonly DialogueDay[] = [], list: DialogueList | null = null) {
  const page = await renderPlan(PracticePage, {
    inputs: { dialogueId: uuid(10) },
    session: aPartnerSession(),
  });
  await page.answer(ROOM, {
    ...{ dialogueId: uuid(10), coupleId: uuid(5), type: state.key, party: 'a', topic: null, present: [] },
    ...{ names: { a: 'Noor', b: 'Sam', coach: 'Marit' }, version: state.version, state },
    ...{ now: new Date(NOW).toISOString(), own: null, sharedTensions: [] },
  });
  await page.answer(`${ROOM}/days`, [...days]);
  if (list) await page.answer(`${ROOM}/list`, list);
  return page;
}

const aDay = (changes: Partial<DialogueDay>): DialogueDay => ({
  ...{ id: uuid(70), mine: true, onDay: TODAY, kind: 'said', smile: null, shared: false },
  ...changes,
});
const sentence = (number: number, text: string, changes: Partial<ListSentence>): ListSentence => ({
  ...{ id: uuid(number), mine: false, box: 'now', text, weight: null, myMark: null, theirMark: null },
  ...changes,
});
const mark = (changes: Partial<NonNullable<ListSentence['myMark']>>) => ({
  ...{ sameAs: null, agreed: false, importance: null, top: false, hard: false },
  ...changes,
});
const listOf = (sentences: ListSentence[]): DialogueList => ({
  ...{ sentences, iAmReady: true, open: true, iHaveRated: true, rated: true },
});

describe('a practice of days', () => {
  it('shows today only: no streak, and nothing of what was left out', async () => {
    const { root } = await open(aRoom('gratitude', {}, { current: 1, completed: 1 }));
    expect(textOf(root)).toContain('Vandaag is dag 3 van 7.');
    expect(textOf(root)).toContain('Vandaag was ik dankbaar dat je …');
    expect(textOf(root)).not.toMatch(/op rij|gemist|overgeslagen|1 dag/);
  });

  it('is done for today with one tap: an entry of my own, and the move in the room', async () => {
    const { root, sent } = await open(aRoom('gratitude'));
    byRole(root, 'button', 'Gedaan voor vandaag').click();
    const entry = await sent('PUT', `${ROOM}/days`);
    expect(entry.request.body).toEqual({ onDay: TODAY, kind: 'said', smile: null, shared: false });
    entry.flush(null);
    const move = await sent('POST', `${ROOM}/moves`);
    expect(move.request.body).toEqual({ version: 7, move: { type: 'done', day: 3 } });
  });

  it('goes on with the present room when the other was faster', async () => {
    const { root, sent, http } = await open(aRoom('zero-negativity'));
    byRole(root, 'button', 'Gedaan voor vandaag').click();
    const now = { version: 8, state: {}, now: new Date(NOW).toISOString() };
    (await sent('POST', `${ROOM}/moves`)).flush({ outcome: 'stale', room: now });
    expect((await sent('POST', `${ROOM}/moves`)).request.body.version).toBe(8);
    http.expectNone(`${ROOM}/days`);
  });

  it('says that both did it, or that I did', async () => {
    const both = await open(aRoom('gratitude', {}, { current: 3, tapped: ['a', 'b'] }));
    expect(textOf(both.root)).toContain('Jullie deden het allebei. Tot morgen.');
    const mine = await open(aRoom('gratitude', {}, { current: 3, tapped: ['a'] }));
    expect(textOf(mine.root)).toContain('Jij bent klaar.');
    expect(allByRole(mine.root, 'button', 'Gedaan voor vandaag')).toEqual([]);
  });

  it('keeps sun or cloud for oneself, and after a cloud offers to do it over', async () => {
    const { root, sent } = await open(aRoom('zero-negativity'));
    expect(textOf(byRole(root, 'region', 'Hoe was het vandaag tussen jullie?'))).toContain('Alleen voor jou');
    byLabel<HTMLInputElement>(root, 'Wolk').click();
    expect((await sent('PUT', `${ROOM}/days`)).request.body).toMatchObject({ kind: 'cloud', shared: false });
    const cloudy = await open(aRoom('zero-negativity'), [aDay({ kind: 'cloud' })]);
    expect(byRole(cloudy.root, 'link', 'Vraag het gesprek Opnieuw').getAttribute('href')).toBe(
      '/dialogues/ask',
    );
  });

  it('is agreed on in the room first, and rounded off there', async () => {
    const before = await open(aRoom('gratitude', { step: 'agree' }, { startedAt: null }));
    expect(byRole(before.root, 'link', 'Naar het begin').getAttribute('href')).toBe(`/rooms/${uuid(10)}`);
    const ending = await open(aRoom('gratitude', {}, { startedAt: NOW - 9 * DAY_MS }));
    expect(byRole(ending.root, 'link', 'Rond samen af')).toBeTruthy();
    const lookingBack = await open(aRoom('gratitude', { step: 'look-back' }));
    expect(byRole(lookingBack.root, 'link', 'Rond samen af')).toBeTruthy();
    const over = await open(aRoom('gratitude', { phase: 'ended' }));
    expect(textOf(over.root)).toContain('Dit is afgerond');
  });

  it('says that the coach comes back to it, in the words of any not-yet', async () => {
    const page = await renderPlan(PracticePage, {
      inputs: { dialogueId: uuid(10) },
      session: aPartnerSession(),
    });
    page.http.expectOne(ROOM).flush({ code: 'dialogue.not-yet' }, { status: 422, statusText: 'x' });
    await page.settle();
    expect(textOf(page.root)).toContain('Dit kan nu nog niet. Je coach komt hierop terug.');
  });

  it('says in plain words why today is not taken', async () => {
    const { root, refuse } = await open(aRoom('zero-negativity'));
    byRole(root, 'button', 'Gedaan voor vandaag').click();
    await refuse('POST', `${ROOM}/moves`, 'dialogue.too-soon');
    expect(textOf(root)).toContain('Dit kan nog niet vandaag.');
  });
});

describe('caring gestures', () => {
  const list = listOf([
    sentence(1, 'Als je me thee brengt.', { myMark: mark({}) }),
    sentence(2, 'Als je mijn rug masseert.', { myMark: mark({ hard: true }) }),
    sentence(3, 'Als je zingt.', { mine: true }),
  ]);

  it('shows what pleases the other, without what is hard for me now', async () => {
    const { root } = await open(aRoom('caring-behaviours'), [], list);
    const ideas = allByRole(byRole(root, 'region', 'Waar Sam blij van wordt'), 'listitem').map(textOf);
    expect(ideas).toEqual(['Als je me thee brengt.']);
  });

  it('notes what I received, for me alone or shared, and takes it back', async () => {
    const { root, sent, settle } = await open(aRoom('caring-behaviours'), [], list);
    expect(textOf(root)).toContain('Zonder vinkje ziet alleen jij dit.');
    tick(byLabel(root, 'Sam mag dit zien'));
    await settle();
    byRole(root, 'button', 'Ik ontving iets fijns').click();
    expect((await sent('PUT', `${ROOM}/days`)).request.body).toMatchObject({
      kind: 'received',
      shared: true,
    });
    const noted = await open(aRoom('caring-behaviours'), [aDay({ kind: 'received' })], list);
    byRole(noted.root, 'button', 'Haal dit weg').click();
    await noted.sent('DELETE', `${ROOM}/days/${uuid(70)}`);
  });

  it('tells me what the other shared, and nothing when there is nothing', async () => {
    const shared = await open(
      aRoom('caring-behaviours'),
      [aDay({ mine: false, kind: 'received', shared: true })],
      list,
    );
    expect(textOf(shared.root)).toContain('Sam ontving vandaag iets fijns van jou.');
    const nothing = await open(aRoom('caring-behaviours'), [], list);
    expect(textOf(nothing.root)).not.toContain('Sam ontving');
  });
});

describe('fun', () => {
  const list = listOf([
    sentence(1, 'Samen karaoke.', { box: 'fun', myMark: mark({ agreed: true }) }),
    sentence(2, 'Waterballonnen.', { box: 'fun', myMark: mark({}) }),
    sentence(3, 'Dansen in de keuken.', { box: 'fun', mine: true, theirMark: mark({ agreed: true }) }),
  ]);

  it('picks one a week of what both said yes to', async () => {
    const { root, settle } = await open(aRoom('fun'), [], list);
    expect(allByRole(root, 'radio').map((radio) => textOf(radio.closest('label')))).toEqual([
      'Samen karaoke.',
      'Dansen in de keuken.',
    ]);
    byRole(root, 'button', 'Verras ons').click();
    await settle();
    expect(root.querySelectorAll('input[type=radio]:checked')).toHaveLength(1);
  });

  it('is done with a smile that is for oneself', async () => {
    const { root, sent } = await open(aRoom('fun'), [], list);
    expect(textOf(root)).toContain('Dit is week 1 van 4.');
    const slider = byLabel<HTMLInputElement>(root, /^Hoeveel lachte je/);
    slider.value = '8';
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    byRole(root, 'button', 'Gedaan voor deze week').click();
    const entry = await sent('PUT', `${ROOM}/days`);
    expect(entry.request.body).toEqual({ onDay: TODAY, kind: 'done', smile: 8, shared: false });
    entry.flush(null);
    expect((await sent('POST', `${ROOM}/moves`)).request.body.move).toEqual({ type: 'done', day: 1 });
  });
});
