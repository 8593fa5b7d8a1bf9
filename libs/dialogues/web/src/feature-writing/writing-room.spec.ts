import type { DialogueList, ListSentence } from '@tweespraak/dialogues/contract';
import { allByRole, byLabel, byRole, choose, textOf, tick, typeInto } from '@tweespraak/platform/web';
import { ROOM_URL, openRoomAt } from '../testing/open-room';
import { play, type Step } from '../testing/rooms';

const loop: readonly Step[] = [
  ['a', 'next'],
  ['b', 'mirrored'],
  ['a', 'confirm'],
  ['a', 'no-more'],
];
const arrived: readonly Step[] = [
  ['a', 'begin'],
  ['a', 'settled'],
  ['b', 'settled'],
  ['a', 'ready'],
  ['b', 'ready'],
];
const confirmed = (by: 'a' | 'b'): readonly Step[] => [
  [by, 'next'],
  [by === 'a' ? 'b' : 'a', 'confirm'],
];
const TO_REQUESTS: readonly Step[] = [
  ...arrived,
  ...confirmed('b'),
  ...loop,
  ...confirmed('b'),
  ...confirmed('b'),
  ...confirmed('b'),
];
const TO_CHOICE: readonly Step[] = [
  ...TO_REQUESTS,
  ['a', 'ready'],
  ...loop,
  ...loop,
  ...loop,
  ['a', 'next'],
  ['b', 'mirrored'],
];
const request = { start: { key: 'behaviour-request' as const } };

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const THREE = [
  'Elke zondag samen wandelen',
  'Elke avond vragen hoe mijn dag was',
  'Eén keer per week koken',
].map((text, position) => ({ id: uuid(position + 1), position, text, days: 14, chosen: false }));

async function openRequests(steps: readonly Step[], party: 'a' | 'b', known: typeof THREE = []) {
  const page = await openRoomAt(steps, { ...request, view: { party } });
  page.http.match({ method: 'GET', url: `${ROOM_URL}/requests` }).forEach((read) => read.flush(known));
  await page.settle();
  return page;
}

beforeEach(() => sessionStorage.clear());

describe('three small requests', () => {
  const fields = (root: HTMLElement) => allByRole<HTMLTextAreaElement>(root, 'textbox');

  async function write(
    page: Awaited<ReturnType<typeof openRequests>>,
    texts: readonly string[],
  ): Promise<void> {
    texts.forEach((text, place) => {
      const field = fields(page.root)[place];
      if (field) typeInto(field, text);
    });
    await page.settle();
  }

  it('get a kind hint after typing, before anything is sent', async () => {
    const page = await openRequests(TO_REQUESTS, 'a');
    expect(page.words()).not.toContain('Zeg wat je wel wilt');
    await write(page, ['Niet meer zo laat thuis komen']);
    expect(page.words()).toContain('Zeg wat je wel wilt, in plaats van wat moet stoppen.');
    expect(page.words()).toContain('Zet erbij hoe vaak, of wanneer.');
  });

  it('go on when all three are clear', async () => {
    const page = await openRequests(TO_REQUESTS, 'a');
    await write(
      page,
      THREE.slice(0, 2).map(({ text }) => text),
    );
    await page.press('Deze drie vraag ik');
    page.http.expectNone({ method: 'PUT', url: `${ROOM_URL}/requests` });
    expect(page.words()).toContain('Bijna. Kijk bij elk verzoek wat er nog bij kan.');
    await write(
      page,
      THREE.map(({ text }) => text),
    );
    await page.press('Deze drie vraag ik');
    const put = page.http.expectOne({ method: 'PUT', url: `${ROOM_URL}/requests` });
    expect(put.request.body).toEqual({ requests: THREE.map(({ text, days }) => ({ text, days })) });
    put.flush(null);
    await page.settle();
    expect(await page.done()).toEqual({ type: 'ready' });
  });

  it('are still there after a reload', async () => {
    await write(await openRequests(TO_REQUESTS, 'a'), ['Elke zondag samen wandelen']);
    const again = await openRequests(TO_REQUESTS, 'a');
    expect(fields(again.root)[0]?.value).toBe('Elke zondag samen wandelen');
  });

  it('are not seen by the other while they are written', async () => {
    const { words, http } = await openRequests(TO_REQUESTS, 'b');
    expect(words()).toContain('Je partner schrijft drie kleine verzoeken.');
    http.expectNone(`${ROOM_URL}/requests`);
  });

  it('are read aloud one by one by who asks', async () => {
    const { words } = await openRequests([...TO_REQUESTS, ['a', 'ready']], 'a', THREE);
    expect(words()).toContain('Elke zondag samen wandelen');
    expect(words()).not.toContain('Eén keer per week koken');
  });

  it('leave the other free: one, one smaller, or not yet', async () => {
    const { root, press, done, http, settle } = await openRequests(TO_CHOICE, 'b', THREE);
    expect(allByRole(root, 'button', /^Dit geef ik/)).toHaveLength(3);
    expect(allByRole(root, 'button', /^Graag wat kleiner/)).toHaveLength(3);
    expect(allByRole(root, 'button', 'Nu nog niet')).toHaveLength(1);
    await press('Dit geef ik: Elke avond vragen hoe mijn dag was');
    const gift = http.expectOne({ method: 'PUT', url: `${ROOM_URL}/gift` });
    expect(gift.request.body).toEqual({ requestId: uuid(2) });
    gift.flush(null);
    await settle();
    expect(await done()).toEqual({ type: 'choose', option: 1 });
  });
});

describe('own sentences', () => {
  const vision = { start: { key: 'relationship-vision' as const } };
  const sentence = (n: number, more: Partial<ListSentence> = {}): ListSentence => ({
    ...{
      id: uuid(n),
      mine: true,
      box: 'wish',
      text: `Wij lachen elke dag om iets, nummer ${n}.`,
      weight: null,
    },
    ...{ myMark: null, theirMark: null, ...more },
  });
  const aList = (sentences: ListSentence[], open = false): DialogueList => ({
    sentences,
    ...{ iAmReady: open, open, iHaveRated: false, rated: false },
  });
  const five = [1, 2, 3, 4, 5].map((n) => sentence(n));
  const theirs = [6, 7].map((n) => sentence(n, { mine: false }));

  async function openList(steps: readonly Step[], list: DialogueList) {
    const page = await openRoomAt(steps, vision);
    page.http.match({ method: 'GET', url: `${ROOM_URL}/list` }).forEach((read) => read.flush(list));
    await page.settle();
    return page;
  }
  const written: readonly Step[] = [...arrived, ['a', 'ready'], ['b', 'ready']];
  const read: readonly Step[] = [...written, ['a', 'ready'], ['b', 'ready']];
  const matched: readonly Step[] = [...read, ['a', 'ready'], ['b', 'ready']];
  const ranked: readonly Step[] = [...matched, ['a', 'ready'], ['b', 'ready']];

  it('are written alone, one by one, and handed in when there are enough', async () => {
    const { root, http, settle, press, words, done } = await openList(arrived, aList(five.slice(0, 4)));
    expect(words()).toContain('Alleen jij ziet dit, tot jullie allebei klaar zijn.');
    await press('Klaar');
    expect(words()).toContain('Schrijf er nog een paar bij.');
    http.expectNone(`${ROOM_URL}/list/ready`);
    typeInto(byLabel<HTMLInputElement>(root, 'Nieuwe zin'), 'Wij gaan samen slapen.');
    await settle();
    await press('Zet erbij');
    const added = http.expectOne({ method: 'POST', url: `${ROOM_URL}/list` });
    expect(added.request.body).toEqual({ box: 'wish', text: 'Wij gaan samen slapen.', weight: null });
    added.flush({ id: uuid(9) });
    await settle();
    expect(byLabel<HTMLInputElement>(root, 'Nieuwe zin').value).toBe('');
    await press('Klaar');
    const ready = http.expectOne({ method: 'PUT', url: `${ROOM_URL}/list/ready` });
    expect(ready.request.body).toEqual({ ready: true });
    ready.flush(null);
    await settle();
    expect(await done()).toEqual({ type: 'ready' });
  });

  it('keep what is being typed when it did not arrive', async () => {
    const { root, http, settle, press } = await openList(arrived, aList([]));
    typeInto(byLabel<HTMLInputElement>(root, 'Nieuwe zin'), 'Wij gaan samen slapen.');
    await settle();
    await press('Zet erbij');
    http.expectOne({ method: 'POST', url: `${ROOM_URL}/list` }).error(new ProgressEvent('error'));
    await settle();
    expect(byLabel<HTMLInputElement>(root, 'Nieuwe zin').value).toBe('Wij gaan samen slapen.');
  });

  it('can be changed and taken away until they are handed in', async () => {
    const { root, http, settle, press } = await openList(arrived, aList(five));
    await press(`Verander: ${five[0]?.text}`);
    typeInto(byLabel<HTMLInputElement>(root, 'Verander deze zin'), 'Wij vieren wat lukt.');
    await press('Bewaar');
    http.expectOne({ method: 'PATCH', url: `${ROOM_URL}/list/${uuid(1)}` }).flush(null);
    await settle();
    expect(textOf(root)).toContain('Wij vieren wat lukt.');
    await press(`Haal weg: ${five[1]?.text}`);
    http.expectOne({ method: 'DELETE', url: `${ROOM_URL}/list/${uuid(2)}` }).flush(null);
    await settle();
    expect(textOf(root)).not.toContain('nummer 2.');
  });

  it('are read side by side once both are open', async () => {
    const { root } = await openList(written, aList([...five, ...theirs], true));
    expect(textOf(byRole(root, 'region', 'De lijst van Sam'))).toContain('nummer 6.');
    expect(textOf(byRole(root, 'region', 'Jouw lijst'))).toContain('nummer 1.');
  });

  it('are matched with what means the same, which is a yes as well', async () => {
    const { root, http } = await openList(read, aList([...five, ...theirs], true));
    const [first] = allByRole<HTMLSelectElement>(root, 'combobox', 'Betekent hetzelfde als mijn zin');
    if (first) choose(first, uuid(3));
    const mark = http.expectOne({ method: 'PUT', url: `${ROOM_URL}/list/${uuid(6)}/mark` });
    expect(mark.request.body).toMatchObject({ sameAs: uuid(3), agreed: true });
    expect(allByRole(root, 'combobox')).toHaveLength(2);
  });

  it('are all ranked before going on', async () => {
    const { root, http, press, words } = await openList(matched, aList([...five, ...theirs], true));
    expect(allByRole(root, 'group', /^Hoe belangrijk/)).toHaveLength(7);
    byRole(byRole(root, 'group', /nummer 6\./), 'radio', /^5/).click();
    const mark = http.expectOne({ method: 'PUT', url: `${ROOM_URL}/list/${uuid(6)}/mark` });
    expect(mark.request.body).toMatchObject({ importance: 5 });
    await press('Klaar');
    expect(words()).toContain('Geef bij elke zin aan hoe belangrijk die is.');
  });

  it('have exactly two at the top', async () => {
    const top = { sameAs: null, agreed: true, importance: 4, top: true, hard: false };
    const list = aList(
      [sentence(1, { myMark: top }), ...five.slice(1), sentence(6, { mine: false, myMark: top })],
      true,
    );
    const { root, http, settle, press, done } = await openList(ranked, list);
    const third = byLabel<HTMLInputElement>(root, /^Hoort bij mijn twee belangrijkste: .*nummer 2/);
    expect(third.disabled).toBe(true);
    tick(byLabel<HTMLInputElement>(root, /^Lijkt me nu nog lastig: .*nummer 2/));
    http.expectOne({ method: 'PUT', url: `${ROOM_URL}/list/${uuid(2)}/mark` }).flush(null);
    await settle();
    await press('Klaar');
    http.expectOne({ method: 'PUT', url: `${ROOM_URL}/list/rated` }).flush(null);
    await settle();
    expect(await done()).toEqual({ type: 'ready' });
  });

  const merged: readonly Step[] = [...ranked, ['a', 'ready'], ['b', 'ready'], ['a', 'ready'], ['b', 'ready']];
  const shared = {
    ...{
      id: uuid(40),
      dialogueId: uuid(41),
      version: 1,
      iSigned: false,
      signed: false,
      reviewOn: '2027-02-22',
    },
    sentences: [{ position: 0, pillar: null, text: 'Wij vieren wat lukt.' }],
  };

  it('become a vision that each signs for oneself', async () => {
    expect(play(merged, vision.start).room.step).toBe('sign');
    const { http, settle, press, done, words } = await openRoomAt(merged, vision);
    http.expectOne({ method: 'POST', url: `${ROOM_URL}/vision` }).flush(shared);
    await settle();
    expect(words()).toContain('Wij vieren wat lukt.');
    await press('Ik onderteken');
    http.expectOne({ method: 'PUT', url: `/api/my/vision/${uuid(40)}/signature` }).flush(null);
    await settle();
    expect(await done()).toEqual({ type: 'yes' });
  });

  it('are signed before anybody goes on, also with a tap that was faster than the list', async () => {
    const { http, settle, press, done } = await openRoomAt(merged, vision);
    await press('Ik onderteken');
    await settle();
    http.expectNone(({ url }) => url.endsWith('/moves'));
    http.expectOne({ method: 'POST', url: `${ROOM_URL}/vision` }).flush(shared);
    await settle();
    http.expectOne({ method: 'PUT', url: `/api/my/vision/${uuid(40)}/signature` }).flush(null);
    await settle();
    expect(await done()).toEqual({ type: 'yes' });
  });
});
