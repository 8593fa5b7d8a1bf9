import { TestBed } from '@angular/core/testing';
import { allByRole, byRole, textOf } from '@tweespraak/platform/web';
import { useNodeCrypto } from '../../test/device';
import { openRound } from '../testing/partner-page';
import { ROUND_ID, aDraft, aRoundDetail } from '../testing/rounds';

useNodeCrypto();

const OWN = `/api/my/rounds/${ROUND_ID}`;

describe('before the first question', () => {
  it('says in plain words who sees what', async () => {
    const { root } = await openRound('', aRoundDetail());
    const words = textOf(root);
    expect(words).toContain('Alleen jij en je coach');
    expect(words).toContain('Zolang je bezig bent, kan je coach niet meekijken.');
    expect(words).toContain(
      'jullie leveren allebei in, jullie geven allebei toestemming, en Marit opent de uitkomst',
    );
    expect(words).toContain('Je kunt die altijd weer intrekken.');
    expect(words).toContain('Een paar vragen gaan alleen naar Marit');
    expect(words).toContain('de afgelopen vier weken');
  });

  it('begins with question 1, or goes on where it was left', async () => {
    const fresh = await openRound('', aRoundDetail());
    expect(byRole(fresh.root, 'link', 'Begin met vraag 1').getAttribute('href')).toBe(
      `/rounds/${ROUND_ID}/question/1`,
    );
  });

  it('goes on with the sliders when every question has an answer', async () => {
    const draft = aDraft({ answers: Array.from({ length: 36 }, () => 3) });
    const { root } = await openRound('', aRoundDetail({ state: 'busy', draft }));
    expect(byRole(root, 'link', 'Ga verder').getAttribute('href')).toBe(`/rounds/${ROUND_ID}/guess`);
  });

  it('can be declined without a reason, and taken back', async () => {
    const { root, http, settle } = await openRound('', aRoundDetail());
    byRole(root, 'button', 'Deze keer niet').click();
    const declining = http.expectOne(`${OWN}/declined`);
    expect(declining.request.body).toEqual({ declined: true });
    declining.flush(null);
    await settle();
    http.expectOne(OWN).flush(aRoundDetail({ state: 'declined' }));
    await settle();
    expect(textOf(root)).toContain('je hoeft niet te zeggen waarom');
    byRole(root, 'button', 'Toch meedoen').click();
    expect(http.expectOne(`${OWN}/declined`).request.body).toEqual({ declined: false });
  });

  it('waits for its day', async () => {
    const { root } = await openRound('', aRoundDetail({ state: 'planned', opensOn: '2027-01-04' }));
    expect(textOf(root)).toContain('Vanaf maandag 4 januari 2027 kun je beginnen.');
    expect(allByRole(root, 'link', /Begin|Ga verder/)).toEqual([]);
  });
});

describe('after handing in', () => {
  it('shows that it is in and what happens now, and not one answer', async () => {
    const { root } = await openRound('', aRoundDetail({ state: 'handed-in', consent: 'given', draft: null }));
    expect(textOf(root)).toContain('Wij laten weten wanneer jullie samen kunnen kijken.');
    expect(allByRole(root, 'radio')).toEqual([]);
    expect(allByRole(root, 'link', /uitkomst/)).toEqual([]);
  });

  it('leaves the consent with the person, honest about what was seen', async () => {
    const { root, http, settle } = await openRound(
      '',
      aRoundDetail({ state: 'open', consent: 'given', draft: null }),
    );
    expect(byRole(root, 'link', 'Bekijk samen de uitkomst').getAttribute('href')).toBe(
      `/rounds/${ROUND_ID}/together`,
    );
    expect(textOf(root)).toContain('Wat Sam al heeft gezien, kunnen we niet terughalen.');
    byRole(root, 'button', 'Trek je toestemming in').click();
    const withdrawing = http.expectOne(`${OWN}/consent`);
    expect(withdrawing.request.body).toEqual({ consent: false });
    withdrawing.flush(null);
    await settle();
    http.expectOne(OWN).flush(aRoundDetail({ state: 'handed-in', consent: 'withdrawn', draft: null }));
    await settle();
    expect(textOf(root)).toContain('Sam mag de uitkomst niet zien.');
    byRole(root, 'button', 'Geef toestemming').click();
    expect(http.expectOne(`${OWN}/consent`).request.body).toEqual({ consent: true });
  });

  it('takes what was left on this device away', async () => {
    const first = await openRound('/question/1', aRoundDetail());
    byRole<HTMLInputElement>(first.root, 'radio', /^eens/).click();
    await first.settle();
    expect(first.device.records()).toHaveLength(1);
    first.harness.fixture.destroy();
    TestBed.resetTestingModule();
    await openRound('', aRoundDetail({ state: 'handed-in', draft: null }), first.device);
    expect(first.device.records()).toEqual([]);
  });
});

describe('a round that is not mine', () => {
  it('does not exist', async () => {
    const { root, http, settle, router } = await openRound('', aRoundDetail());
    await router.navigateByUrl('/rounds/00000000-0000-4000-8000-0000000000ff');
    await settle();
    http
      .expectOne('/api/my/rounds/00000000-0000-4000-8000-0000000000ff')
      .flush({ code: 'not-found' }, { status: 404, statusText: 'Not Found' });
    await settle();
    expect(textOf(root)).toContain('Dit is hier niet');
  });
});
