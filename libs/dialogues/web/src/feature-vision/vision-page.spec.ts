import { TestBed } from '@angular/core/testing';
import type { MyVision } from '@tweespraak/dialogues/contract';
import { UndoToast, allByRole, byRole, choose, textOf } from '@tweespraak/platform/web';
import { aPartnerSession, renderPlan, uuid } from '../../test/plan';
import { VisionPage } from './vision-page';

const URL = '/api/my/vision';
const vision = (changes: Partial<MyVision> = {}): MyVision => ({
  ...{
    id: uuid(60),
    dialogueId: uuid(10),
    version: 1,
    iSigned: false,
    signed: false,
    reviewOn: '2027-02-22',
  },
  sentences: [
    { position: 1, pillar: null, text: 'Wij eten elke avond samen.' },
    { position: 2, pillar: 'trust', text: 'Wij zeggen elkaar de waarheid.' },
  ],
  ...changes,
});

async function open(answer: MyVision | null) {
  const page = await renderPlan(VisionPage, { session: aPartnerSession() });
  await page.answer(URL, answer);
  return page;
}

describe('the shared vision', () => {
  afterEach(() => TestBed.inject(UndoToast).dismiss()); // its timer

  it('ties each sentence to a pillar until both have signed, with a way back', async () => {
    const { root, sent, settle } = await open(vision());
    expect(textOf(root)).toContain('Je coach leest het pas als jullie allebei hebben getekend.');
    const [first] = allByRole<HTMLSelectElement>(root, 'combobox');
    if (!first) throw new Error('There is no choice of pillars.');
    choose(first, 'timeTogether');
    const request = await sent('PUT', `${URL}/${uuid(60)}/sentences/1`);
    expect(request.request.body).toEqual({ pillar: 'timeTogether' });
    request.flush(null);
    await settle();
    expect(TestBed.inject(UndoToast).toast()?.message).toBe('Deze zin hoort nu bij Tijd samen.');
    void TestBed.inject(UndoToast).toast()?.undo?.();
    expect((await sent('PUT', `${URL}/${uuid(60)}/sentences/1`)).request.body).toEqual({ pillar: null });
  });

  it('is signed for oneself alone, and says nothing of the other', async () => {
    const { root, sent } = await open(vision());
    byRole(root, 'button', 'Ik teken voor mezelf').click();
    expect((await sent('PUT', `${URL}/${uuid(60)}/signature`)).request.body).toEqual({ signed: true });
    const mine = await open(vision({ iSigned: true }));
    expect(allByRole(mine.root, 'button')).toEqual([]);
    expect(textOf(mine.root)).toContain('De visie staat als jullie allebei hebben getekend.');
  });

  it('stands once both have signed, with its pillars and a day to read it again', async () => {
    const { root } = await open(vision({ iSigned: true, signed: true }));
    expect(allByRole(root, 'combobox')).toEqual([]);
    expect(textOf(root)).toContain('Lees hem samen opnieuw rond maandag 22 februari 2027.');
    expect(textOf(root)).toContain('Wij zeggen elkaar de waarheid.Vertrouwen');
  });

  it('says how it comes about while there is none', async () => {
    expect(textOf((await open(null)).root)).toContain('Er is nog geen visie');
    const page = await renderPlan(VisionPage, { session: aPartnerSession() });
    page.http.expectOne(URL).flush({}, { status: 404, statusText: 'x' });
    await page.settle();
    expect(textOf(page.root)).toContain('Er is nog geen visie');
  });
});
