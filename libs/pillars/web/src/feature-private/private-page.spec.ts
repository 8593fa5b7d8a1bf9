import { NINE_PILLARS_V1 } from '@tweespraak/pillars/domain';
import { allByRole, byRole, textOf } from '@tweespraak/platform/web';
import { useNodeCrypto } from '../../test/device';
import { openRound, saves } from '../testing/partner-page';
import { ROUND_ID, aDraft, aRoundDetail } from '../testing/rounds';

useNodeCrypto();

const OWN = `/api/my/rounds/${ROUND_ID}`;
const ITEMS = [...NINE_PILLARS_V1.validityItems, ...NINE_PILLARS_V1.safetyItems];
const ROUND = aRoundDetail({
  state: 'busy',
  draft: aDraft({ answers: Array.from({ length: 36 }, () => 3) }),
});

async function openPrivate(round = ROUND) {
  const page = await openRound('/private', round);
  const press = async (name: string | RegExp) => {
    byRole(page.root, 'button', name).click();
    await page.settle();
  };
  const choose = async (name: RegExp) => {
    byRole<HTMLInputElement>(page.root, 'radio', name).click();
    await page.settle();
  };
  return { ...page, press, choose };
}

/** Through all seven: two answered, the rest skipped. */
async function fillIn(page: Awaited<ReturnType<typeof openPrivate>>) {
  await page.press('Begin');
  for (const [place] of ITEMS.entries()) {
    if (place === 0) await page.choose(/^eens/);
    if (place === 3) await page.choose(/^helemaal eens/);
    await page.press(place === 0 || place === 3 ? 'Verder' : 'Sla over');
  }
}

describe('what goes to the coach alone', () => {
  it('says so first, with help lines, and may be skipped whole', async () => {
    const { root } = await openPrivate();
    expect(textOf(root)).toContain(
      'Deze zeven vragen gaan alleen naar Marit. Sam ziet ze nooit, ook later niet.',
    );
    expect(textOf(root)).toContain('Bel 112');
    expect(textOf(root)).toContain('0800-2000');
    expect(byRole(root, 'link', 'Hulp en telefoonnummers').getAttribute('href')).toBe('/help');
    expect(byRole(root, 'link', 'Sla dit deel over').getAttribute('href')).toBe(`/rounds/${ROUND_ID}/check`);
  });

  it('is asked one item at a time, at one and the same address', async () => {
    const page = await openPrivate();
    await page.press('Begin');
    expect(textOf(byRole(page.root, 'heading'))).toBe(ITEMS[0]?.text.nl);
    expect(document.activeElement).toBe(byRole(page.root, 'heading'));
    await page.press('Verder');
    expect(textOf(byRole(page.root, 'heading'))).toBe(ITEMS[1]?.text.nl);
    expect(page.router.url).toBe(`/rounds/${ROUND_ID}/private`);
  });

  it('reaches no device and no server before it is sent', async () => {
    const page = await openPrivate();
    await fillIn(page);
    expect(page.device.records()).toEqual([]);
    expect(saves(page.http)).toEqual([]);
    page.http.expectNone(`${OWN}/private`);
  });

  it('is sent at once as a whole, and is not shown again', async () => {
    const page = await openPrivate();
    await fillIn(page);
    await page.press(/Verstuur alleen naar Marit/);
    const sending = page.http.expectOne(`${OWN}/private`);
    expect(sending.request.method).toBe('PUT');
    expect(sending.request.body).toEqual({ validity: [5, -1, -1], safety: [6, -1, -1, -1] });
    sending.flush(null);
    await page.settle();
    expect(page.router.url).toBe(`/rounds/${ROUND_ID}/check`);
    await page.router.navigateByUrl(`/rounds/${ROUND_ID}/private`);
    await page.settle();
    expect(textOf(page.root)).toContain('We laten je antwoorden niet meer zien.');
    await page.press('Opnieuw beantwoorden');
    expect(allByRole<HTMLInputElement>(page.root, 'radio').some(({ checked }) => checked)).toBe(false);
  });

  it('stays on the page when sending fails, so that nothing is lost', async () => {
    const page = await openPrivate();
    await fillIn(page);
    await page.press(/Verstuur alleen naar Marit/);
    page.http.expectOne(`${OWN}/private`).error(new ProgressEvent('error'));
    await page.settle();
    expect(textOf(byRole(page.root, 'alert'))).toContain('Je antwoorden staan alleen nog op deze pagina.');
    await page.press(/Verstuur alleen naar Marit/);
    expect(page.http.expectOne(`${OWN}/private`).request.body.safety[0]).toBe(6);
  });

  it('never comes back from the server: a block that was sent shows only that', async () => {
    const draft = aDraft({ answers: Array.from({ length: 36 }, () => 3), privateAnswered: true });
    const { root } = await openPrivate(aRoundDetail({ state: 'busy', draft }));
    expect(textOf(root)).toContain('Verstuurd, alleen naar je coach');
    expect(allByRole(root, 'radio')).toEqual([]);
  });
});
