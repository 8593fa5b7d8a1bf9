import { TestBed } from '@angular/core/testing';
import { ConfirmDialog, UndoToast, allByRole, byLabel, byRole, textOf } from '@tweespraak/platform/web';
import { addDays } from '@tweespraak/shared/kernel';
import { useNodeCrypto } from '../../../../platform/web/test/device';
import {
  HOMEWORK_ID,
  OWN,
  TODAY,
  aDetail,
  aPartnerSession,
  anEntry,
  openHomework,
  saved,
  saves,
  setUpPartner,
  uuid,
} from '../../test/partner';
import { RouterTestingHarness } from '@angular/router/testing';

useNodeCrypto();

const SCOPE = `/api/my/entries/${uuid(50)}/scope`;

describe('before doing homework', () => {
  it('says what it is, how long, until when, and who reads it', async () => {
    const { root } = await openHomework('', aDetail({ sentence: 'Voor jullie.', replyWithinDays: 3 }));
    const words = textOf(root);
    expect(textOf(root.querySelector('h1'))).toBe('Lichaamsdagboek');
    expect(words).toContain('Ongeveer 5 minuten, elke dag, 14 dagen lang');
    expect(words).toContain('Marit antwoordt binnen 3 werkdagen, als je het deelt.');
    expect(words).toContain('Voor jullie.');
    expect(words).toContain('Stop als het te veel wordt; dit is geen behandeling.');
    expect(byLabel<HTMLInputElement>(root, /^Alleen ik/).checked).toBe(true);
    expect(byRole(root, 'link', 'Begin').getAttribute('href')).toBe(`/homework/${HOMEWORK_ID}/do/${TODAY}`);
  });

  it('lets one choose who reads it before a word is written', async () => {
    const { root, http, settle } = await openHomework();
    byLabel<HTMLInputElement>(root, /^Wij drieën/).click();
    await settle();
    expect(await saved(http, 1)).toMatchObject({ scope: 'both', answers: {} });
  });

  it('lets a day be filled in afterwards, as long as there is grace', async () => {
    const { root } = await openHomework('', aDetail({ turns: [addDays(TODAY, -1), TODAY] }));
    expect(byRole(root, 'link', 'Nog invullen voor gisteren').getAttribute('href')).toBe(
      `/homework/${HOMEWORK_ID}/do/${addDays(TODAY, -1)}`,
    );
  });

  it('may be left for today, as good as done', async () => {
    const { root, http, settle, press, readAgain } = await openHomework();
    await press('Vandaag niet, ook goed');
    saves(http)[0]?.flush({ revision: 1, savedAt: '2026-11-22T20:00:00Z' });
    await settle();
    const handIn = http.expectOne(({ url }) => url.endsWith('/hand-in'));
    expect(handIn.request.body).toEqual({ revision: 1, declined: true });
    handIn.flush(null);
    await settle();
    await readAgain(aDetail({ turns: [] }));
    expect(textOf(root.querySelector('h1'))).toBe('Ook goed');
  });

  it('that is done once cannot be left for another day: there is no other', async () => {
    const { root } = await openHomework('', aDetail({ key: 'body-therapies' }));
    expect(allByRole(root, 'button', /Vandaag niet/)).toEqual([]);
  });

  it('together on a shared phone shows how to hand it over', async () => {
    const detail = aDetail({ key: 'touch', item: { together: true, startsOn: TODAY } });
    const { root } = await openHomework('', detail, { session: aPartnerSession({ sharedPhone: true }) });
    expect(byRole(root, 'link', 'Geef de telefoon aan Sam').getAttribute('href')).toBe('/hand-over');
  });
});

describe('what was filled in', () => {
  const entry = anEntry({ scope: 'coach', readByCoachAt: '2026-11-21T09:00:00Z' });
  const open = (changes = {}) => openHomework('', aDetail({ entries: [{ ...entry, ...changes }] }));

  it('is read by fewer at once, and what was read already is said', async () => {
    const { root, http, settle, press, readAgain } = await open();
    expect(textOf(root)).toContain('Gelezen door Marit op 21 nov');
    await press(/^Wijzig wie dit leest/);
    const group = byRole(root, 'group', 'Wie mag dit lezen?');
    byLabel<HTMLInputElement>(group, /^Alleen ik/).click();
    await settle();
    const narrowing = http.expectOne(SCOPE);
    expect(narrowing.request.body).toEqual({ scope: 'me' });
    narrowing.flush(null);
    await settle();
    await readAgain(aDetail({ entries: [{ ...entry, scope: 'me' }] }));
    expect(TestBed.inject(UndoToast).toast()?.message).toBe('Gewijzigd. Marit had dit al gelezen.');
  });

  it('is read by more only after a plain question', async () => {
    const { root, http, settle, press } = await open();
    await press(/^Wijzig wie dit leest/);
    const group = byRole(root, 'group', 'Wie mag dit lezen?');
    byLabel<HTMLInputElement>(group, /^Wij drieën/).click();
    await settle();
    http.expectNone(SCOPE);
    const confirm = TestBed.inject(ConfirmDialog);
    expect(confirm.question()?.body).toContain('Sam en Marit kunnen dit dan lezen.');
    confirm.answer(true);
    await settle();
    expect(http.expectOne(SCOPE).request.body).toEqual({ scope: 'both' });
  });

  it('shows the question of the coach to share it, with a yes and a no that are alike', async () => {
    const { root, http, press } = await open({ widening: 'asked' });
    expect(textOf(root)).toContain('Marit vraagt of Sam dit ook mag lezen. Jij kiest. Nee is ook goed.');
    await press('Nee, liever niet');
    const answer = http.expectOne(`/api/my/entries/${uuid(50)}/widening`);
    expect(answer.request.body).toEqual({ yes: false });
  });

  it('brings a new reply in front and marks it as read', async () => {
    const reply = { id: uuid(80), text: 'Mooi opgemerkt.', at: '2026-11-21T09:00:00Z', read: false };
    const { root, http } = await open({ replies: [reply] });
    expect(textOf(byRole(root, 'region', 'Bericht van Marit'))).toContain('Mooi opgemerkt.');
    http.expectOne(`/api/my/replies/${uuid(80)}/read`);
  });

  it('can be deleted only while it is one’s own alone', async () => {
    expect(allByRole((await open()).root, 'button', /^Verwijder/)).toEqual([]);
    const { http, press, settle } = await open({ scope: 'me' });
    await press(/^Verwijder/);
    TestBed.inject(ConfirmDialog).answer(true);
    await settle();
    http.expectOne({ method: 'DELETE', url: `/api/my/entries/${uuid(50)}` });
  });

  it('says of a day that was left only that it is fine', async () => {
    const { root } = await open({ declined: true, scope: 'me', answers: {} });
    expect(textOf(root)).toContain('Deze keer niet. Ook goed.');
  });

  it('has one’s own sliders as a drawing and as a table, with gaps as gaps and no verdict', async () => {
    const entries = [9, 8, 6].map((days, index) =>
      anEntry({ id: uuid(90 + index), day: addDays(TODAY, -days), answers: { 'before.tension': 4 + index } }),
    );
    const { root } = await openHomework('', aDetail({ entries, item: { startsOn: addDays(TODAY, -9) } }));
    expect(byRole(root, 'img', /^Spanning door de tijd/)).toBeTruthy();
    expect(
      allByRole(root, 'row')
        .slice(1)
        .map((row) => textOf(row).at(-1)),
    ).toEqual(['4', '5', '6']);
    expect(root.querySelectorAll('ts-figure-chart path.line[d*=L]')).toHaveLength(1);
    expect(textOf(root)).not.toMatch(/beter|slechter|gemiddeld/i);
  });

  it('has no drawing where nothing is slid', async () => {
    const { root } = await openHomework('', aDetail({ key: 'listening-body', entries: [anEntry()] }));
    expect(textOf(root)).not.toContain('Je schuifjes');
    expect(textOf(root)).not.toContain('De schuifjes over je lijf');
  });

  it('shows what the other shared, and nothing else of the other', async () => {
    const shared = [{ id: uuid(99), day: TODAY, answers: { asks: 'een wandeling' } }];
    const { root } = await openHomework('', aDetail({ shared }));
    expect(textOf(byRole(root, 'region', 'Wat Sam met jullie drieën deelt'))).toContain('een wandeling');
    expect(textOf((await openHomework()).root)).not.toContain('Wat Sam');
  });
});

describe('homework that is not there any more', () => {
  it('is said kindly, with a way on', async () => {
    const { http } = setUpPartner();
    const harness = await RouterTestingHarness.create(`/homework/${HOMEWORK_ID}`);
    TestBed.tick();
    http.expectOne(OWN).flush({ code: 'not-found' }, { status: 404, statusText: 'Not Found' });
    await harness.fixture.whenStable();
    const root = harness.fixture.nativeElement as HTMLElement;
    expect(textOf(root)).toContain('Wat je hebt ingevuld, blijft van jou.');
    expect(byRole(root, 'link', 'Naar al je huiswerk').getAttribute('href')).toBe('/homework');
  });
});
