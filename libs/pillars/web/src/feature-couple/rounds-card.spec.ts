import { TestBed } from '@angular/core/testing';
import type { CouplePillars } from '@tweespraak/pillars/contract';
import {
  ConfirmDialog,
  UndoToast,
  allByRole,
  byLabel,
  byRole,
  textOf,
  typeInto,
} from '@tweespraak/platform/web';
import { aPendingRound, aSeat, uuid } from '../../test/caseload';
import { aCouplePillars } from '../../test/couple';
import { renderCoach } from '../../test/render';
import { RoundsCard } from './rounds-card';

const inAndAgreed = aSeat({ state: 'handed-in', consent: 'given' });
const inOnly = aSeat({ state: 'handed-in' });
const release = `/api/rounds/${uuid(900)}/release`;

async function render(round: Parameters<typeof aPendingRound>[0], couple: Partial<CouplePillars> = {}) {
  const input = aCouplePillars({ pending: [aPendingRound(round)], ...couple });
  const page = await renderCoach(RoundsCard, { couple: input });
  const ask = jest.spyOn(TestBed.inject(ConfirmDialog), 'ask').mockResolvedValue(true);
  await page.settle();
  return { ...page, ask };
}
/** Lets what waits for an answer of the dialog go on. */
const later = () => new Promise((resolve) => setTimeout(resolve));

describe('the rounds of a couple', () => {
  afterEach(() => TestBed.inject(UndoToast).dismiss()); // its timer

  it('tell how far each is and promise no scores before both are done', async () => {
    const { root } = await render({ a: inOnly, b: aSeat({ state: 'busy' }) });
    const text = textOf(root);
    expect(text).toContain('Noor is klaar, nog geen toestemming');
    expect(text).toContain('Sam is bezig');
    expect(text).toContain('Scores zie je pas als Noor en Sam allebei klaar zijn.');
    expect(allByRole(root, 'button', 'Nu vrijgeven')).toEqual([]);
  });

  it('ask before a release that opens at once, then release', async () => {
    const { root, http, ask, settle } = await render({ a: inAndAgreed, b: inAndAgreed });
    byRole(root, 'button', 'Nu vrijgeven').click();
    await later();
    expect(ask).toHaveBeenCalledTimes(1);
    const request = http.expectOne({ method: 'PUT', url: release });
    expect(request.request.body).toEqual({ releaseAt: null });
    request.flush(null);
    await later();
    await settle();
    expect(TestBed.inject(UndoToast).toast()?.message).toBe('Het is vrijgegeven.');
  });

  it('remind of what is private before a release', async () => {
    const { root, ask } = await render(
      { a: inAndAgreed, b: inAndAgreed },
      { flagged: { a: true, b: false } },
    );
    ask.mockResolvedValue(false);
    byRole(root, 'button', 'Nu vrijgeven').click();
    expect(ask.mock.lastCall?.[0].body).toContain('Kijk eerst bij ‘Alleen voor jou’.');
  });

  it('release without a question when a consent is still missing, and say whose', async () => {
    const { root, http, ask } = await render({ a: inAndAgreed, b: inOnly });
    expect(textOf(root)).toContain('Ze zien pas iets als ook Sam toestemming geeft.');
    byRole(root, 'button', 'Nu vrijgeven').click();
    await later();
    expect(ask).not.toHaveBeenCalled();
    http.expectOne({ method: 'PUT', url: release }).flush(null);
  });

  it('release at a moment on the wall of the practice', async () => {
    const { root, http, settle } = await render({ a: inAndAgreed, b: inOnly });
    byRole(root, 'button', 'Later vrijgeven').click();
    await settle();
    typeInto(byLabel<HTMLInputElement>(root, 'Wanneer gaat de ronde open?'), '2099-01-10T20:00');
    await settle();
    byRole(root, 'button', 'Vastleggen').click();
    await later();
    const { request } = http.expectOne({ method: 'PUT', url: release });
    expect(request.body).toEqual({ releaseAt: '2099-01-10T19:00:00.000Z' });
  });

  it('take a timed release back', async () => {
    const { root, http } = await render({ a: inAndAgreed, b: inOnly, releaseAt: '2099-01-10T19:00:00Z' });
    byRole(root, 'button', 'Toch niet vrijgeven').click();
    await later();
    http.expectOne({ method: 'DELETE', url: release }).flush(null);
  });

  it('move the last day', async () => {
    const { root, http, settle } = await render({});
    byRole(root, 'button', 'Datum wijzigen').click();
    await settle();
    typeInto(byLabel<HTMLInputElement>(root, 'Laatste dag'), '2026-12-05');
    await settle();
    byRole(root, 'button', 'Vastleggen').click();
    await later();
    const { request } = http.expectOne({ method: 'PATCH', url: `/api/rounds/${uuid(900)}` });
    expect(request.body).toEqual({ dueOn: '2026-12-05' });
  });

  it('remind whoever is not done, after showing the words, and say when it is too soon', async () => {
    const { root, http, ask, settle } = await render({ a: inOnly, b: aSeat({ state: 'busy' }) });
    const url = `/api/rounds/${uuid(900)}/reminder`;
    byRole(root, 'button', 'Stuur een vriendelijke herinnering').click();
    await later();
    expect(ask.mock.lastCall?.[0].body).toContain('Er staat iets voor je klaar.');
    http
      .expectOne({ method: 'POST', url })
      .flush({ code: 'round.reminded' }, { status: 422, statusText: 'x' });
    await later();
    await settle();
    expect(textOf(byRole(root, 'alert'))).toContain('Gun het even tijd.');
  });

  it('remind nobody when both are done', async () => {
    const { root } = await render({ a: inAndAgreed, b: inOnly });
    expect(allByRole(root, 'button', 'Stuur een vriendelijke herinnering')).toEqual([]);
  });

  it('take a round back only after a yes', async () => {
    const { root, http, ask } = await render({});
    ask.mockResolvedValueOnce(false);
    byRole(root, 'button', 'Intrekken').click();
    await later();
    http.expectNone('/api/rounds/cancellation');
    byRole(root, 'button', 'Intrekken').click();
    await later();
    const { request } = http.expectOne('/api/rounds/cancellation');
    expect(request.body).toEqual({ roundIds: [uuid(900)] });
  });

  it('say in plain words why something did not work', async () => {
    const { root, http, settle } = await render({});
    byRole(root, 'button', 'Intrekken').click();
    await later();
    http
      .expectOne('/api/rounds/cancellation')
      .flush({ code: 'round.finished' }, { status: 422, statusText: 'x' });
    await later();
    await settle();
    expect(textOf(byRole(root, 'alert'))).toBe('Allebei zijn klaar. Deze ronde kun je niet meer intrekken.');
  });
});
