import { TestBed } from '@angular/core/testing';
import { UndoToast, allByRole, byLabel, byRole, send, textOf, typeInto } from '@tweespraak/platform/web';
import { ROUND_ID, aFollowUp, aPartnerSession, aRound, anItem, both, render } from '../../test/instruments';
import { CheckPage } from './check-page';
import { FillStore } from './fill-store';
import { IntroPage } from './intro-page';
import { MyQuestionnairesPage } from './my-questionnaires-page';
import { OutcomePage } from './outcome-page';
import { QuestionPage } from './question-page';

const URL = `/api/my/instrument-rounds/${ROUND_ID}`;
const detail = (changes: object = {}) => ({
  round: aRound(),
  introduction: both(''),
  items: [anItem(), aFollowUp(), anItem({ id: 'rust2', text: both('Er is vaak haast.') })],
  draft: null,
  ...changes,
});

async function open(
  component: typeof QuestionPage | typeof CheckPage | typeof IntroPage,
  inputs = {},
  answer = detail(),
) {
  const page = await render<object>(component, inputs, aPartnerSession(), [FillStore]);
  TestBed.inject(FillStore).roundId.set(ROUND_ID);
  await page.answer('GET', URL, answer);
  return page;
}
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('one question on a phone', () => {
  it('is asked only when an earlier answer asks for it', async () => {
    const { root, settle } = await open(QuestionPage, { n: '1' });
    expect(textOf(root)).toContain('1 van 2');
    byRole(root, 'radio', 'nooit').click();
    await settle();
    expect(textOf(root)).toContain('1 van 3');
  });

  it('is kept on the server a moment later, with the revision it was read with', async () => {
    const { root, sent, settle } = await open(QuestionPage, { n: '1' });
    byRole(root, 'radio', 'vaak').click();
    await wait(550);
    const request = await sent('PUT', `${URL}/draft`);
    expect(request.request.body).toEqual({ revision: 0, answers: { rust1: '2' } });
    request.flush({ revision: 1 });
    await settle();
    expect(textOf(byRole(root, 'status'))).toContain('Opgeslagen');
  });

  it('takes in what another screen answered, and keeps what was answered here', async () => {
    const { root, sent, answer, settle } = await open(QuestionPage, { n: '1' });
    byRole(root, 'radio', 'vaak').click();
    await wait(550);
    (await sent('PUT', `${URL}/draft`)).flush(
      { code: 'draft.changed-meanwhile' },
      { status: 412, statusText: 'x' },
    );
    await answer('GET', URL, detail({ draft: { revision: 4, answers: { rust1: '0', rust2: '1' } } }));
    await wait(20);
    const again = await sent('PUT', `${URL}/draft`);
    expect(again.request.body).toEqual({ revision: 4, answers: { rust1: '2', rust2: '1' } });
    again.flush({ revision: 5 });
    await settle();
    expect(byRole<HTMLInputElement>(root, 'radio', 'vaak').checked).toBe(true);
  });

  it('says what is needed before it lets somebody go on', async () => {
    const { root, settle, navigate } = await open(QuestionPage, { n: '1' });
    send(byRole(root, 'button', 'Verder'));
    await settle();
    expect(textOf(root)).toContain('Hier is een antwoord nodig');
    expect(navigate).not.toHaveBeenCalled();
  });

  it('says in the maker’s own words why an answer does not fit', async () => {
    const age = anItem({
      ...{ id: 'jaren', kind: 'integer', text: both('Hoeveel jaar samen?'), options: [] },
      ...{ message: both('Dat kan niet zo lang zijn.') },
      constraint: { op: '<', left: { kind: 'self' }, right: { kind: 'value', value: 90 } },
    });
    const { root, settle } = await open(QuestionPage, { n: '1' }, detail({ items: [age] }));
    typeInto(byLabel(root, 'Hoeveel jaar samen?'), '120');
    send(byRole(root, 'button', 'Verder'));
    await settle();
    expect(textOf(root)).toContain('Dat kan niet zo lang zijn.');
  });
});

describe('looking it over', () => {
  const full = detail({ draft: { revision: 2, answers: { rust1: '2', rust2: '1' } } });

  it('shows the answers in words and hands them in with the consent that was given', async () => {
    const { root, sent } = await open(CheckPage, {}, full);
    expect(textOf(root)).toContain('vaak');
    byLabel(root, /^Ja, Sam en ik/).click();
    send(byRole(root, 'button', 'Inleveren'));
    const { request } = await sent('POST', `${URL}/submission`);
    expect(request.body).toEqual({ answers: { rust1: '2', rust2: '1' }, consent: true });
  });

  it('asks for what is missing, and hands in without a consent as well', async () => {
    const { root, settle, http } = await open(CheckPage);
    send(byRole(root, 'button', 'Inleveren'));
    await settle();
    expect(textOf(root)).toContain('Er missen nog 2 antwoorden.');
    http.expectNone(`${URL}/submission`);
  });
});

describe('before and after', () => {
  afterEach(() => TestBed.inject(UndoToast).dismiss());

  it('says who sees what before the first question, and that it may be left', async () => {
    const { root, sent } = await open(IntroPage);
    expect(textOf(root)).toContain('Sam ziet nooit je antwoorden');
    expect(byRole(root, 'link', 'Beginnen').getAttribute('href')).toBe(`/questionnaires/${ROUND_ID}/fill/1`);
    byRole(root, 'button', 'Liever niet').click();
    expect((await sent('PUT', `${URL}/declined`)).request.body).toEqual({ declined: true });
  });

  it('lets the yes be taken back', async () => {
    const handedIn = detail({ round: aRound({ state: 'handed-in', consent: 'given' }) });
    const { root, sent } = await open(IntroPage, {}, handedIn);
    byRole(root, 'button', 'Toch liever niet samen').click();
    expect((await sent('PUT', `${URL}/consent`)).request.body).toEqual({ consent: false });
  });

  it('leads from the list to what can be looked at together', async () => {
    const { root, answer } = await render(MyQuestionnairesPage, {}, aPartnerSession());
    await answer('GET', '/api/my/instrument-rounds', { rounds: [aRound({ state: 'open' })] });
    expect(byRole(root, 'link', 'Rust in huis').getAttribute('href')).toBe(
      `/questionnaires/${ROUND_ID}/outcome`,
    );
  });
});

describe('the outcome together', () => {
  const score = (value: number | null) => ({ score: value, answered: 2, change: null });
  const outcome = {
    ...{
      roundId: ROUND_ID,
      title: both('Rust in huis'),
      names: { a: 'Noor', b: 'Sam' },
      me: 'a',
      coachName: 'Marit',
    },
    ...{ finishedOn: '2099-11-12', earlierOn: null },
    scales: [
      {
        ...{
          id: 'rust',
          name: both('Rust'),
          lowest: 0,
          highest: 2,
          items: 2,
          higherIs: 'better',
          halfBand: null,
        },
        ...{ errorSource: null, a: score(1.5), b: score(null) },
      },
    ],
  };

  it('shows each score with what is known of its error', async () => {
    const { root, answer } = await render(OutcomePage, { roundId: ROUND_ID }, aPartnerSession());
    await answer('GET', `${URL}/outcome`, outcome);
    const [, row] = allByRole(root, 'row');
    expect(textOf(row)).toContain('1,5, meetfout onbekend');
    expect(textOf(row)).toContain('te weinig antwoorden (2 van 2)');
  });

  it('says one thing while it is shut', async () => {
    const { root, sent, settle } = await render(OutcomePage, { roundId: ROUND_ID }, aPartnerSession());
    (await sent('GET', `${URL}/outcome`)).flush({ code: 'round.sealed' }, { status: 403, statusText: 'x' });
    await settle();
    expect(textOf(root)).toContain('Nog niet samen te zien');
  });
});
