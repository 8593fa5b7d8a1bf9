import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
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
} from '@tweespraak/platform/web';
import type { Member, Practice } from '@tweespraak/practices/contract';
import nl from '../i18n/nl.json';
import { PracticePage } from './practice-page';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;

const linde: Practice = {
  id: id(9),
  name: 'Praktijk De Linde',
  country: 'NL',
  locale: 'nl',
  timeZone: 'Europe/Amsterdam',
  coachReleaseRequired: true,
  seats: 5,
  seatsUsed: 3,
  activeCouples: 11,
};

const member = (n: number, givenName: string, changes: Partial<Member> = {}): Member => ({
  id: id(n),
  givenName,
  familyName: 'Lindeboom',
  email: `${givenName.toLowerCase()}@voorbeeld.example`,
  roles: ['coach'],
  invitation: 'accepted',
  left: false,
  couples: 0,
  isMe: false,
  ...changes,
});

const marit = member(1, 'Marit', { roles: ['coach', 'admin'], isMe: true, couples: 9 });
const jonas = member(2, 'Jonas', { couples: 2 });
const tom = member(3, 'Tom', { invitation: 'expired' });
const saar = member(4, 'Saar', { left: true });

async function open(practice: Partial<Practice> = {}, members: Member[] = [marit, jonas, tom, saar]) {
  TestBed.configureTestingModule({
    providers: [
      provideSpec({ texts: { practices: nl }, session: aSession({ roles: ['coach', 'admin'] }) }),
      provideRouter([]),
    ],
  });
  const fixture = TestBed.createComponent(PracticePage);
  fixture.detectChanges();
  const http = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await new Promise((later) => setTimeout(later));
    fixture.detectChanges();
  };
  http.expectOne('/api/practice').flush({ ...linde, ...practice });
  http.expectOne('/api/members').flush(members);
  await settle();
  const page: HTMLElement = fixture.nativeElement;
  const row = (name: string): HTMLElement => {
    const found = allByRole(page, 'listitem').find((item) => textOf(item).startsWith(name));
    if (!found) throw new Error(`Nobody here is called ${name}.`);
    return found;
  };
  const choice = async (name: string, act: string) => {
    byRole(page, 'button', `Meer over ${name}`).click();
    await settle();
    byRole(row(name), 'button', act).click();
    await settle();
  };
  return { page, http, settle, row, choice };
}

const refuse = (code: string, details = {}) =>
  [
    { code, details },
    { status: 422, statusText: 'Unprocessable' },
  ] as const;

describe('the practice of an admin', () => {
  it('shows who works here and couples as a number only', async () => {
    const { page, row } = await open();
    byRole(page, 'heading', 'Praktijk De Linde');
    expect(textOf(page)).toContain('Namen, antwoorden en notities van stellen zie je niet.');
    expect(textOf(page)).toMatch(/Plekken ?3 van de 5 bezet/);
    expect(textOf(page)).toMatch(/Actieve stellen ?11/);
    expect(textOf(row('Jonas'))).toContain('2 stellen');
    expect(textOf(row('Tom'))).toContain('Uitnodiging verlopen');
    expect(textOf(page)).toContain('1 collega die hier werkte');
  });

  it('says so when it cannot be read, and tries again', async () => {
    TestBed.configureTestingModule({
      providers: [provideSpec({ texts: { practices: nl } }), provideRouter([])],
    });
    const fixture = TestBed.createComponent(PracticePage);
    fixture.detectChanges();
    const http = TestBed.inject(HttpTestingController);
    http.expectOne('/api/practice').flush({}, { status: 500, statusText: 'Oops' });
    http.expectOne('/api/members').flush([]);
    await fixture.whenStable();
    byRole(fixture.nativeElement, 'button', 'Probeer het opnieuw');
  });

  it('keeps its settings when they are saved, with a way back', async () => {
    const { page, http, settle } = await open();
    typeInto(byLabel(page, 'Naam van de praktijk'), 'Praktijk De Eik');
    tick(byLabel(page, 'De coach geeft elke ronde zelf vrij'), false);
    send(byLabel(page, 'Naam van de praktijk'));
    await settle();
    const request = http.expectOne({ method: 'PATCH', url: '/api/practice' });
    expect(request.request.body).toMatchObject({ name: 'Praktijk De Eik', coachReleaseRequired: false });
    request.flush({ ...linde, name: 'Praktijk De Eik', coachReleaseRequired: false });
    await settle();
    void TestBed.inject(UndoToast).toast()?.undo?.();
    expect(http.expectOne({ method: 'PATCH', url: '/api/practice' }).request.body).toMatchObject({
      name: 'Praktijk De Linde',
      coachReleaseRequired: true,
    });
  });
});

describe('the people who work here', () => {
  it('get a colleague by an invitation', async () => {
    const { page, http, settle } = await open();
    byRole(page, 'button', 'Nodig een collega uit').click();
    await settle();
    typeInto(byLabel(page, 'Voornaam'), 'Bo');
    typeInto(byLabel(page, 'E-mailadres'), 'bo@voorbeeld.example');
    tick(byLabel(page, /^Beheerder/));
    send(byLabel(page, 'Voornaam'));
    await settle();
    const request = http.expectOne({ method: 'POST', url: '/api/members' });
    expect(request.request.body).toEqual({
      givenName: 'Bo',
      familyName: '',
      email: 'bo@voorbeeld.example',
      locale: 'nl',
      roles: ['coach', 'admin'],
    });
    expect(request.request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('get no colleague without a role, and hear when every seat is taken', async () => {
    const { page, http, settle } = await open({ seatsUsed: 5 });
    byRole(page, 'button', 'Nodig een collega uit').click();
    await settle();
    expect(textOf(page)).toContain('Alle plekken zijn bezet.');
    typeInto(byLabel(page, 'Voornaam'), 'Bo');
    typeInto(byLabel(page, 'E-mailadres'), 'bo@voorbeeld.example');
    tick(byLabel(page, /^Coach/), false);
    send(byLabel(page, 'Voornaam'));
    await settle();
    expect(textOf(page)).toContain('Kies minstens één rol.');
    tick(byLabel(page, /^Coach/));
    send(byLabel(page, 'Voornaam'));
    await settle();
    http
      .expectOne({ method: 'POST', url: '/api/members' })
      .flush(...refuse('practice.no-seat', { seats: 5 }));
    await settle();
    expect(textOf(page)).toContain('Alle 5 plekken zijn bezet.');
    expect(byLabel<HTMLInputElement>(page, 'Voornaam').value).toBe('Bo');
  });

  it('that did not join yet can be sent the invitation again', async () => {
    const { http, choice, page } = await open();
    await choice('Tom', 'Stuur de uitnodiging opnieuw');
    http.expectOne(`/api/members/${tom.id}/invitation`).flush(null);
    expect(allByRole(page, 'button', 'Stuur de uitnodiging opnieuw')).toHaveLength(0);
  });

  it('keep an admin: the last one cannot stop being it', async () => {
    const { page, http, choice, settle } = await open();
    await choice('Marit', 'Verander de rollen');
    tick(byLabel(page, /^Beheerder/), false);
    send(byLabel(page, /^Beheerder/));
    const request = http.expectOne({ method: 'PATCH', url: `/api/members/${marit.id}` });
    expect(request.request.body).toEqual({ roles: ['coach'] });
    request.flush(...refuse('member.last-admin'));
    await settle();
    expect(textOf(page)).toContain('Een praktijk heeft minstens één beheerder nodig.');
  });

  it('leave only after their couples have a new coach and the name was typed', async () => {
    const { page, http, choice, settle } = await open();
    await choice('Jonas', 'Werkt hier niet meer');
    const heir = byLabel<HTMLSelectElement>(page, 'Wie neemt de 2 stellen over?');
    expect([...heir.options].map((option) => option.text)).toEqual(['Kies een collega', 'Marit Lindeboom']);
    send(heir);
    await settle();
    expect(textOf(page)).toContain('Kies eerst een collega.');
    choose(heir, marit.id);
    send(heir);
    const confirm = TestBed.inject(ConfirmDialog);
    expect(confirm.question()?.mustType).toBe('Jonas Lindeboom');
    http.expectNone(`/api/members/${jonas.id}/departure`);
    confirm.answer(true);
    await settle();
    const request = http.expectOne(`/api/members/${jonas.id}/departure`);
    expect(request.request.body).toEqual({ couplesTo: marit.id });
  });

  it('cannot leave while nobody can take their couples', async () => {
    const admin: Pick<Member, 'roles'> = { roles: ['admin'] };
    const { page, choice } = await open({}, [{ ...marit, ...admin }, jonas, { ...tom, ...admin }]);
    await choice('Jonas', 'Werkt hier niet meer');
    expect(textOf(page)).toContain('Jonas heeft nog 2 stellen, maar er is geen andere coach.');
    expect(
      byRole<HTMLButtonElement>(
        page.querySelector('ts-member-departure') ?? page,
        'button',
        'Werkt hier niet meer',
      ).disabled,
    ).toBe(true);
  });
});
