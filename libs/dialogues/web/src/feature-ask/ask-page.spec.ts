import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { UndoToast, byLabel, byRole, send, textOf, typeInto } from '@tweespraak/platform/web';
import type { MyDialogues } from '@tweespraak/dialogues/contract';
import { aPartnerSession, myDialogues, renderPlan, uuid } from '../../test/plan';
import { AskPage } from './ask-page';

const ALL = '/api/my/dialogues';

async function open(changes: Partial<MyDialogues> = {}) {
  const page = await renderPlan(AskPage, { session: aPartnerSession() });
  await page.answer(ALL, myDialogues([], changes));
  const navigate = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
  return { ...page, navigate, press: () => send(byRole(page.root, 'button', 'Vraag het Sam')) };
}

describe('asking for a talk', () => {
  afterEach(() => TestBed.inject(UndoToast).dismiss()); // its timer

  it('asks which, what about in one line, and says who reads that line', async () => {
    const { root, press, sent, navigate, settle } = await open();
    expect(textOf(root)).toContain('Dit lezen Sam en Marit.');
    byLabel<HTMLInputElement>(root, /^Waarderingsdialoog/).click();
    typeInto(byLabel(root, /^Waar gaat het over/), '  Het ontbijt van zondag ');
    press();
    const request = await sent('POST', ALL);
    expect(request.request.body).toEqual({ type: 'appreciation', topic: 'Het ontbijt van zondag', at: null });
    expect(request.request.headers.get('Idempotency-Key')).toBeTruthy();
    request.flush({ id: uuid(30) });
    await settle();
    expect(navigate).toHaveBeenCalledWith('/dialogues');
    void TestBed.inject(UndoToast).toast()?.undo?.();
    await sent('DELETE', `${ALL}/${uuid(30)}`);
  });

  it('can ask for a moment', async () => {
    const { root, press, sent, settle } = await open({ canAsk: ['reconnect'] });
    byLabel<HTMLInputElement>(root, 'Op een moment').click();
    await settle();
    typeInto(byLabel(root, 'Dag en tijd'), '2099-01-10T20:00');
    press();
    const { request } = await sent('POST', ALL);
    expect(request.body).toEqual({ type: 'reconnect', topic: null, at: '2099-01-10T19:00:00.000Z' });
  });

  it('says what is still missing and sends nothing', async () => {
    const { root, press, settle, http } = await open();
    byLabel<HTMLInputElement>(root, 'Op een moment').click();
    await settle();
    press();
    await settle();
    http.expectNone(ALL);
    expect(textOf(root)).toContain('Kies een gesprek.');
    expect(textOf(root)).toContain('Kies een dag en een tijd die nog komen.');
  });

  it('keeps what was typed when it is refused, and says why', async () => {
    const { root, press, refuse } = await open();
    byLabel<HTMLInputElement>(root, /^Waarderingsdialoog/).click();
    typeInto(byLabel(root, /^Waar gaat het over/), 'Het ontbijt');
    press();
    await refuse('POST', ALL, 'dialogue.asked-already');
    expect(textOf(root)).toContain('Je vorige vraag wacht nog op antwoord.');
    expect(byLabel<HTMLInputElement>(root, /^Waar gaat het over/).value).toBe('Het ontbijt');
  });

  it('explains when there is nothing to ask yet', async () => {
    const { root } = await open({ canAsk: [] });
    expect(textOf(root)).toContain('Marit zet eerst een gesprek klaar.');
  });
});
