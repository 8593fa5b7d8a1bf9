import { allByRole, byLabel, byRole, textOf, tick } from '@tweespraak/platform/web';
import { useNodeCrypto } from '../../../../platform/web/test/device';
import {
  HOMEWORK_ID,
  OWN,
  TODAY,
  aDetail,
  exercise,
  openHomework,
  saved,
  saves,
  uuid,
} from '../../test/partner';

useNodeCrypto();

const DO = `/do/${TODAY}`;
const HAND_IN = /^\/api\/my\/entries\/[^/]+\/hand-in$/;
const heading = (root: HTMLElement) => textOf(root.querySelector('h1'));
const atHandIn = (request: { url: string }) => HAND_IN.test(request.url);

describe('a step that asks the yes of both', () => {
  const CONSENT = `${OWN}/consent`;
  const inWeekTwo = aDetail({
    key: 'touch',
    item: {
      together: true,
      startsOn: new Date(Date.parse(TODAY) - 7 * 86_400_000).toISOString().slice(0, 10),
    },
  });
  const atConsent = ({ url, method }: { url: string; method: string }) => url === CONSENT && method === 'GET';

  async function atHands() {
    const page = await openHomework(`${DO}/step/2`, inWeekTwo);
    page.http.match(atConsent).forEach((request) => request.flush({ mine: null, open: false }));
    await page.settle();
    return page;
  }

  it('waits calmly after a yes, and says nothing about the other', async () => {
    const { root, http, press, settle } = await atHands();
    await press('Ja, dat wil ik nu');
    const tap = http.expectOne({ method: 'PUT', url: CONSENT });
    expect(tap.request.body).toEqual({ step: 'hands', yes: true });
    tap.flush({ mine: true, open: false });
    await settle();
    expect(textOf(root)).toContain('Dit gaat open als jullie dat allebei willen.');
    expect(textOf(root)).not.toContain('Sam');
    expect(allByRole(root, 'button', 'Verder')).toEqual([]);
  });

  it('opens when both said yes', async () => {
    const { root, http, press, settle } = await atHands();
    await press('Ja, dat wil ik nu');
    http.expectOne({ method: 'PUT', url: CONSENT }).flush({ mine: true, open: true });
    await settle();
    expect(textOf(root)).toContain('Jullie kunnen beginnen.');
    expect(allByRole(root, 'button', 'Verder')).toHaveLength(1);
  });

  it('takes a no as good as a yes, and asks nothing more', async () => {
    const { root, http, press, settle, readAgain, router } = await atHands();
    await press('Nu niet, ook goed');
    http.expectOne({ method: 'PUT', url: CONSENT }).flush({ mine: false, open: false });
    await settle();
    await press('Verder');
    expect(heading(root)).toBe('Vandaag niet, ook goed');
    await press('Klaar');
    saves(http)[0]?.flush({ revision: 1, savedAt: '2026-11-22T20:00:00Z' });
    await settle();
    const handIn = http.expectOne(atHandIn);
    expect(handIn.request.body).toEqual({ revision: 1, declined: true });
    handIn.flush(null);
    await settle();
    await readAgain(aDetail({ turns: [] }));
    expect(router.url).toBe(`/homework/${HOMEWORK_ID}/thanks?declined=1`);
    expect(heading(root)).toBe('Ook goed');
  });
});

describe('the end of a turn', () => {
  it('offers one sentence for a short talk on the days of the bridge, by the calendar alone', async () => {
    const begun = new Date(Date.parse(TODAY) - 7 * 86_400_000).toISOString().slice(0, 10);
    const { root } = await openHomework('/thanks', aDetail({ item: { startsOn: begun } }));
    expect(textOf(root)).toContain('Wil je één zin meenemen in een kort gesprek?');
    expect(byRole(root, 'link', 'Vraag een gesprek').getAttribute('href')).toBe('/dialogues/ask');
    const early = await openHomework('/thanks', aDetail({ item: { startsOn: TODAY } }));
    expect(textOf(early.root)).not.toContain('kort gesprek');
  });
});

describe('reading and listening', () => {
  it('lets one choose out of the list of the practice', async () => {
    const item = {
      ...{ id: uuid(70), kind: 'book' as const, title: 'De stille tuin', maker: 'Iris Zwaan', url: null },
      ...{ locale: 'nl' as const, note: '', archived: false, addedOn: '2026-10-01' },
    };
    const detail = aDetail({ key: 'read-and-listen', item: { startsOn: TODAY }, library: [item] });
    const { root, settle, http } = await openHomework(`${DO}/step/2`, detail);
    expect(heading(root)).toBe(exercise('read-and-listen').steps[0]?.title.nl);
    tick(byLabel(root, /De stille tuin/));
    await settle();
    expect(await saved(http, 1)).toMatchObject({ answers: { source: uuid(70) } });
  });
});
