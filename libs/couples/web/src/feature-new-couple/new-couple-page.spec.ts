import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import {
  ConfirmDialog,
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
  type Session,
} from '@tweespraak/platform/web';
import { partnerInvitationMail } from '@tweespraak/practices/contract';
import nl from '../i18n/nl.json';
import { JONAS, MARIT, id, refused } from '../testing/couples';
import { NewCouplePage } from './new-couple-page';

async function open(session: Session = aSession()) {
  TestBed.configureTestingModule({
    providers: [provideSpec({ texts: { couples: nl }, session }), provideRouter([])],
  });
  const fixture = TestBed.createComponent(NewCouplePage);
  fixture.detectChanges();
  const http = TestBed.inject(HttpTestingController);
  http.expectOne('/api/colleagues').flush([MARIT, JONAS]);
  const settle = async () => {
    await new Promise((later) => setTimeout(later));
    fixture.detectChanges();
  };
  await settle();
  const went = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  const page: HTMLElement = fixture.nativeElement;
  const cards = () => [...page.querySelectorAll<HTMLElement>('ts-partner-fields')];
  const field = (side: number, label: string) => byLabel<HTMLInputElement>(cards()[side] ?? page, label);
  const fillIn = async (one: string, other: string) => {
    for (const [side, [name, email]] of [['Noor', one] as const, ['Sam', other] as const].entries()) {
      typeInto(field(side, 'Voornaam'), name);
      typeInto(field(side, 'E-mailadres'), email);
    }
    await settle();
  };
  const sendIt = async () => {
    send(field(0, 'Voornaam'));
    await settle();
  };
  return { page, http, settle, went, field, fillIn, sendIt, component: fixture.componentInstance };
}

describe('a new couple', () => {
  it('is two people without an order', async () => {
    const { page } = await open();
    const headings = allByRole(page, 'heading').map(textOf);
    expect(headings).toEqual(expect.arrayContaining(['De ene partner', 'De andere partner']));
    expect(textOf(page)).not.toMatch(/partner (1|2|A|B)\b|eerste partner|hoofd/i);
  });

  it('is made with everything that was filled in, and both are invited', async () => {
    const { page, http, field, fillIn, sendIt, settle, went } = await open();
    await fillIn('noor@voorbeeld.example', ' Sam@Voorbeeld.example');
    choose(field(1, 'Taal') as unknown as HTMLSelectElement, 'en');
    typeInto(byLabel(page, /^Samen sinds/), '9-2014');
    typeInto(byLabel(page, /^Aantekening/), 'Rustig beginnen.');
    choose(byLabel(page, /^Tweede coach/), JONAS.id);
    await sendIt();
    const request = http.expectOne({ method: 'POST', url: '/api/couples' });
    expect(request.request.body).toEqual({
      partners: [
        { givenName: 'Noor', familyName: '', email: 'noor@voorbeeld.example', locale: 'nl' },
        { givenName: 'Sam', familyName: '', email: 'sam@voorbeeld.example', locale: 'en' },
      ],
      togetherSince: '2014-09',
      note: 'Rustig beginnen.',
      coCoachId: JONAS.id,
    });
    expect(request.request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    request.flush({ id: id(50) });
    await settle();
    expect(went).toHaveBeenCalledWith(['/couples', id(50)], { replaceUrl: true });
    expect(TestBed.inject(UndoToast).toast()?.message).toBe(
      'De uitnodigingen voor Noor en Sam zijn onderweg.',
    );
  });

  it('offers colleagues as second coach, not oneself', async () => {
    const { page } = await open();
    const options = [...byLabel<HTMLSelectElement>(page, /^Tweede coach/).options].map(({ text }) =>
      text.trim(),
    );
    expect(options).toEqual(['Geen tweede coach', 'Jonas Wilgentak']);
  });

  it('says what is missing and sends nothing', async () => {
    const { page, http, sendIt } = await open();
    await sendIt();
    http.expectNone('/api/couples');
    expect(textOf(page).match(/Vul dit in\./g)).toHaveLength(4);
  });

  it('does not guess at a date that it does not understand', async () => {
    const { page, http, fillIn, sendIt } = await open();
    await fillIn('noor@voorbeeld.example', 'sam@voorbeeld.example');
    typeInto(byLabel(page, /^Samen sinds/), 'lang geleden');
    await sendIt();
    http.expectNone('/api/couples');
    expect(textOf(page)).toContain(nl.new.sinceWrong);
  });
});

describe('the addresses of a new couple', () => {
  it('that are one and the same are refused, with a way out', async () => {
    const { page, http, fillIn, sendIt } = await open();
    await fillIn('thuis@voorbeeld.example', 'THUIS@voorbeeld.example');
    expect(textOf(byRole(page, 'heading', 'Dit is twee keer hetzelfde adres'))).not.toBe('');
    expect(textOf(page)).toContain('Vraag ze allebei om een eigen adres.');
    expect(allByRole(page, 'checkbox')).toHaveLength(0);
    await sendIt();
    http.expectNone('/api/couples');
  });

  it('that share a mailbox need a clear yes', async () => {
    const { page, http, fillIn, sendIt } = await open();
    await fillIn('thuis+noor@voorbeeld.example', 'thuis+sam@voorbeeld.example');
    expect(textOf(page)).toContain('Dan kan de een de mails van de ander openen');
    await sendIt();
    http.expectNone('/api/couples');
    expect(textOf(page)).toContain('Vink dit aan, of kies een ander adres.');
    tick(byRole(page, 'checkbox'));
    await sendIt();
    expect(http.expectOne('/api/couples').request.body).toMatchObject({ sharedMailboxConfirmed: true });
  });

  it('need the yes again when one of them changes', async () => {
    const { page, http, field, fillIn, sendIt, settle } = await open();
    await fillIn('thuis+noor@voorbeeld.example', 'thuis+sam@voorbeeld.example');
    tick(byRole(page, 'checkbox'));
    await settle();
    typeInto(field(1, 'E-mailadres'), 'thuis+samuel@voorbeeld.example');
    await settle();
    await sendIt();
    http.expectNone('/api/couples');
    expect(byRole<HTMLInputElement>(page, 'checkbox').checked).toBe(false);
  });

  it('say nothing while the second is still being typed', async () => {
    const { page, field, settle } = await open();
    typeInto(field(0, 'E-mailadres'), 'sam@voorbeeld.example');
    const other = field(1, 'E-mailadres');
    other.value = 'sam@voorbeeld.example';
    other.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
    expect(textOf(page)).not.toContain('Dit is twee keer hetzelfde adres');
  });

  it('that somebody has already are said at the right person, and nothing typed is lost', async () => {
    const { page, http, field, fillIn, sendIt, settle } = await open();
    await fillIn('noor@voorbeeld.example', 'sam@voorbeeld.example');
    await sendIt();
    http.expectOne('/api/couples').flush(...refused(422, 'couple.address-in-use', { partner: 1 }));
    await settle();
    expect(field(1, 'E-mailadres').getAttribute('aria-invalid')).toBe('true');
    expect(field(0, 'E-mailadres').getAttribute('aria-invalid')).toBeNull();
    expect(textOf(page)).toContain(nl.new.inUse);
    expect(field(0, 'Voornaam').value).toBe('Noor');
  });
});

describe('the mail to both, beforehand', () => {
  it('is the very mail that leaves, each in their own language and by their own name', async () => {
    const { page, field, fillIn, settle } = await open();
    await fillIn('noor@voorbeeld.example', 'sam@voorbeeld.example');
    choose(field(1, 'Taal') as unknown as HTMLSelectElement, 'en');
    await settle();
    const [toNoor, toSam] = [...page.querySelectorAll('article')];
    expect(textOf(toNoor)).toContain('Praktijk De Linde heeft iets voor je klaargezet');
    expect(textOf(toNoor)).toContain('Dag Noor,');
    expect(toSam?.lang).toBe('en');
    expect(textOf(toSam)).toContain('Hello Sam,');
    expect(textOf(toSam)).toContain(partnerInvitationMail.en.action);
    expect(textOf(page)).not.toMatch(/[{}]/);
  });

  it('uses the name of the coach where the name of the practice says too much', async () => {
    const { page } = await open(
      aSession({ practice: { ...aSession().practice, name: 'Relatietherapie Zuid' } }),
    );
    expect(textOf(page.querySelector('article'))).toContain('Marit Lindeboom heeft iets voor je klaargezet');
    expect(textOf(page.querySelector('article'))).not.toContain('Relatietherapie');
  });
});

describe('leaving a new couple', () => {
  it('asks first when something was filled in, and not otherwise', async () => {
    const { component, field, settle } = await open();
    expect(component.mayLeave()).toBe(true);
    typeInto(field(0, 'Voornaam'), 'Noor');
    await settle();
    const answer = component.mayLeave();
    expect(TestBed.inject(ConfirmDialog).question()?.body).toBe(nl.new.leave.body);
    TestBed.inject(ConfirmDialog).answer(false);
    expect(await answer).toBe(false);
  });
});
