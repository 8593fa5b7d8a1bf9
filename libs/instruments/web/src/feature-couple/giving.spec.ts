import { TestBed } from '@angular/core/testing';
import type { InstrumentCard } from '@tweespraak/instruments/contract';
import { UndoToast, allByRole, byRole, send, textOf, typeInto, byLabel } from '@tweespraak/platform/web';
import { LicenceForm } from '../feature-catalogue/licence-form';
import { both, render, uuid } from '../../test/instruments';
import { CoupleInstrumentsPage } from './couple-instruments-page';

const COUPLE = uuid(5);
const card = (changes: Partial<InstrumentCard> = {}): InstrumentCard => ({
  ...{ id: uuid(80), title: both('Rust in huis'), version: 1, items: 2, scales: 1, archived: false },
  ...{ licence: null, assignable: 'yes', importedAt: '2099-11-01T10:00:00Z' },
  ...changes,
});
const seat = (state: string) => ({ state, consent: 'not-asked', submittedAt: null });
const round = (changes: object = {}) => ({
  ...{ id: uuid(70), instrumentId: uuid(80), version: 1, title: both('Rust in huis'), opensOn: '2099-11-01' },
  ...{ dueOn: '2099-11-20', assignedAt: '2099-11-01T10:00:00Z', cancelledAt: null, releaseAt: null },
  ...{ a: seat('busy'), b: seat('handed-in'), finished: false, isOpen: false },
  ...changes,
});
async function open(rounds: object[], instruments: InstrumentCard[]) {
  const page = await render(CoupleInstrumentsPage, { coupleId: COUPLE });
  await page.answer('GET', `/api/couples/${COUPLE}/instrument-rounds`, {
    ...{ coupleId: COUPLE, names: { a: 'Noor', b: 'Sam' }, rounds },
  });
  await page.answer('GET', '/api/instruments', { instruments });
  return page;
}

describe('the questionnaires of a couple', () => {
  afterEach(() => TestBed.inject(UndoToast).dismiss());

  it('are given to both in one press, with a way back', async () => {
    const { root, sent, settle } = await open([], [card()]);
    send(byRole(root, 'button', 'Geven aan allebei'));
    const request = await sent('POST', '/api/instrument-rounds');
    expect(request.request.body).toMatchObject({ instrumentId: uuid(80), coupleIds: [COUPLE], message: '' });
    request.flush({ rounds: [{ id: uuid(71), coupleId: COUPLE }], undoSeconds: 10 });
    await settle();
    expect(TestBed.inject(UndoToast).toast()?.undo).not.toBeNull();
  });

  it('cannot be given without a licence, and the page says why', async () => {
    const { root } = await open([], [card({ assignable: 'no-proof' })]);
    expect(allByRole(root, 'button', 'Geven aan allebei')).toHaveLength(0);
    expect(textOf(root)).toContain('bewijs ontbreekt');
  });

  it('are released when both handed in, and show no outcome before', async () => {
    const { root, sent } = await open(
      [round(), round({ id: uuid(72), finished: true, a: seat('handed-in') })],
      [card()],
    );
    expect(allByRole(root, 'link', 'Bekijken')).toHaveLength(1);
    expect(textOf(root)).toContain('Noor: bezig');
    byRole(root, 'button', 'Vrijgeven').click();
    expect((await sent('PUT', `/api/instrument-rounds/${uuid(72)}/release`)).request.body).toEqual({
      releaseAt: null,
    });
  });
});

describe('the licence', () => {
  it('asks for a proof where its class needs one, and keeps what was chosen', async () => {
    const { root, sent, settle, http } = await render(LicenceForm, { card: card() });
    byRole(root, 'radio', /^Gekocht/).click();
    await settle();
    send(byRole(root, 'button', 'Licentie bewaren'));
    await settle();
    expect(textOf(root)).toContain('Bij deze licentie hoort een bewijs.');
    http.expectNone(`/api/instruments/${uuid(80)}/licence`);
    typeInto(byLabel(root, /^Bewijs/), 'Contract 2099-4');
    send(byRole(root, 'button', 'Licentie bewaren'));
    const { request } = await sent('PUT', `/api/instruments/${uuid(80)}/licence`);
    expect(request.body).toEqual({ class: 'proprietary', proof: 'Contract 2099-4', validUntil: null });
  });
});
