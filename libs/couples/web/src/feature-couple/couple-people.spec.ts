import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Couple } from '@tweespraak/couples/contract';
import {
  UndoToast,
  aSession,
  allByRole,
  byLabel,
  byRole,
  choose,
  provideSpec,
  send,
  textOf,
  tick,
  typeInto,
} from '@tweespraak/platform/web';
import nl from '../i18n/nl.json';
import { JONAS, MARIT, aCouple, id, noor, refused, sam, spoken } from '../testing/couples';
import { CouplePeople } from './couple-people';

const URL = `/api/couples/${id(50)}`;

async function open(changes: Partial<Couple> = {}) {
  TestBed.configureTestingModule({
    providers: [provideSpec({ texts: { couples: nl }, session: aSession() }), provideRouter([])],
  });
  const fixture = TestBed.createComponent(CouplePeople);
  fixture.componentRef.setInput('coupleId', id(50));
  fixture.detectChanges();
  const http = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await new Promise((later) => setTimeout(later));
    fixture.detectChanges();
  };
  const read = async (couple: Couple) => {
    http.expectOne(URL).flush(couple);
    await settle();
  };
  await read(aCouple(changes));
  http.expectOne('/api/colleagues').flush([MARIT, JONAS]);
  await settle();
  const page: HTMLElement = fixture.nativeElement;
  const choice = async (name: string, act: string) => {
    const row = allByRole(page, 'listitem').find((item) => textOf(item).startsWith(name)) ?? page;
    byRole(row, 'button', `Meer over ${name}`).click();
    await settle();
    byRole(row, 'button', act).click();
    await settle();
  };
  return { page, http, settle, read, choice };
}

describe('the people of a couple', () => {
  it('each have a name, an address, a language and the state of their invitation', async () => {
    const { page } = await open({ partners: [noor, { ...sam, invitation: 'expired' }] });
    const rows = allByRole(page, 'listitem').map(spoken);
    expect(rows[0]).toMatch(/^Noor Vlierbes noor@voorbeeld.example · Nederlands Heeft een account/);
    expect(rows[1]).toMatch(/^Sam Meidoorn sam@voorbeeld.example · English De uitnodiging is verlopen/);
  });

  it('can be sent an invitation again, until they have an account', async () => {
    const { page, http, settle, choice } = await open();
    expect(textOf(allByRole(page, 'listitem')[0])).not.toContain('Stuur de uitnodiging opnieuw');
    await choice('Sam', 'Stuur de uitnodiging opnieuw');
    http.expectOne(`${URL}/partners/${sam.id}/invitation`).flush(null);
    await settle();
    expect(TestBed.inject(UndoToast).toast()?.message).toContain('Sam krijgt een nieuwe uitnodiging.');
  });

  it('can get another name; an address stays once there is an account', async () => {
    const { page, http, choice } = await open();
    await choice('Noor', 'Verander naam, adres of taal');
    expect(byLabel<HTMLInputElement>(page, 'E-mailadres').readOnly).toBe(true);
    expect(textOf(page)).toContain('Noor heeft een account. Dit adres verandert daarom niet meer.');
    typeInto(byLabel(page, 'Voornaam'), 'Noortje');
    send(byLabel(page, 'Voornaam'));
    expect(http.expectOne(`${URL}/partners/${noor.id}`).request.body).toEqual({
      givenName: 'Noortje',
      familyName: 'Vlierbes',
      locale: 'nl',
    });
  });

  it('can get another address before that, and are told that a new invitation leaves', async () => {
    const { page, http, settle, choice } = await open();
    await choice('Sam', 'Verander naam, adres of taal');
    typeInto(byLabel(page, 'E-mailadres'), 'samuel@voorbeeld.example');
    await settle();
    expect(textOf(page)).toContain('Er gaat een nieuwe uitnodiging naar dit adres.');
    send(byLabel(page, 'E-mailadres'));
    const request = http.expectOne(`${URL}/partners/${sam.id}`);
    expect(request.request.body).toMatchObject({ email: 'samuel@voorbeeld.example' });
    request.flush(...refused(422, 'couple.address-in-use', { partner: 0 }));
    await settle();
    expect(textOf(page)).toContain('Dit adres hoort al bij iemand in deze praktijk.');
    expect(byLabel<HTMLInputElement>(page, 'E-mailadres').value).toBe('samuel@voorbeeld.example');
  });

  it('cannot get the address of the other, and share a mailbox only after a clear yes', async () => {
    const { page, http, settle, choice } = await open();
    await choice('Sam', 'Verander naam, adres of taal');
    typeInto(byLabel(page, 'E-mailadres'), 'noor@voorbeeld.example');
    await settle();
    expect(textOf(page)).toContain('Dit is twee keer hetzelfde adres');
    send(byLabel(page, 'E-mailadres'));
    typeInto(byLabel(page, 'E-mailadres'), 'noor+sam@voorbeeld.example');
    await settle();
    send(byLabel(page, 'E-mailadres'));
    await settle();
    http.expectNone(`${URL}/partners/${sam.id}`);
    tick(byRole(page, 'checkbox'));
    send(byLabel(page, 'E-mailadres'));
    expect(http.expectOne(`${URL}/partners/${sam.id}`).request.body).toMatchObject({
      email: 'noor+sam@voorbeeld.example',
      sharedMailboxConfirmed: true,
    });
  });
});

describe('the coaches of a couple', () => {
  it('can become two, with a way back', async () => {
    const { page, http, settle } = await open();
    choose(byLabel(page, 'Tweede coach'), JONAS.id);
    const request = http.expectOne(`${URL}/co-coach`);
    expect(request.request.body).toEqual({ coCoachId: JONAS.id });
    request.flush(null);
    await settle();
    void TestBed.inject(UndoToast).toast()?.undo?.();
    expect(http.expectOne(`${URL}/co-coach`).request.body).toEqual({ coCoachId: null });
  });

  it('are only read by the second one', async () => {
    const { page } = await open({ coaches: [JONAS, MARIT], coCoachId: MARIT.id, isFirstCoach: false });
    expect(textOf(page)).toContain('Begeleid door Jonas Wilgentak en Marit Lindeboom');
    expect(allByRole(page, 'combobox')).toHaveLength(0);
  });
});

describe('the archive', () => {
  it('takes a couple, and gives it back at once when asked', async () => {
    const { page, http, settle, read } = await open();
    byRole(page, 'button', 'Zet in het archief').click();
    const request = http.expectOne(`${URL}/archived`);
    expect(request.request.body).toEqual({ archived: true });
    request.flush(null);
    await settle();
    await read(aCouple({ archivedAt: '2026-11-22T10:00:00.000Z' }));
    expect(textOf(page)).toContain('In het archief sinds 22 nov 2026.');
    byRole(page, 'button', 'Haal uit het archief');
    void TestBed.inject(UndoToast).toast()?.undo?.();
    expect(http.expectOne(`${URL}/archived`).request.body).toEqual({ archived: false });
  });

  it('leaves everything as it was when that did not work', async () => {
    const { page, http, settle } = await open();
    byRole(page, 'button', 'Zet in het archief').click();
    http.expectOne(`${URL}/archived`).error(new ProgressEvent('error'));
    await settle();
    expect(TestBed.inject(UndoToast).toast()?.message).toMatch(/^We bereiken de server nu niet/);
    byRole(page, 'button', 'Zet in het archief');
  });
});
