import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import type { Type } from '@angular/core';
import { DeferBlockBehavior, TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import type { CoachOccurrence, MyAppointment } from '@tweespraak/agenda/contract';
import { aSession, provideSpec, type Session } from '@tweespraak/platform/web';
import { idOf } from '@tweespraak/shared/kernel';
import agenda from '../src/i18n/agenda/nl.json';
import agendaNow from '../src/i18n/agendaNow/nl.json';
import appointments from '../src/i18n/appointments/nl.json';

/** A UUID that shows its number. */
export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${`${number}`.padStart(12, '0')}`;
}

/** Noor, of Noor and Sam, coached by Marit: all invented. */
export function aPartnerSession(): Session {
  const person = { id: idOf<Session['person']['id']>(uuid(1)), givenName: 'Noor', locale: 'nl' as const };
  return aSession({ person, roles: ['partner'] });
}

const WAITING = { state: 'waiting', proposedAt: null } as const;

/** Far enough ahead that no spec meets its end: a Thursday, half past two in Amsterdam. */
export function anOccurrence(changes: Partial<CoachOccurrence> = {}): CoachOccurrence {
  return {
    appointmentId: uuid(30),
    occurrence: '2099-11-26T13:30:00.000Z',
    coupleId: uuid(5),
    names: { a: 'Noor', b: 'Sam' },
    kind: 'session',
    dialogueId: null,
    startsAt: '2099-11-26T13:30:00.000Z',
    endsAt: '2099-11-26T14:30:00.000Z',
    minutes: 60,
    place: 'practice',
    placeLine: '',
    timeZone: 'Europe/Amsterdam',
    rrule: null,
    moved: false,
    conflict: false,
    answers: { a: WAITING, b: WAITING },
    ...changes,
  };
}

export function myAppointment(changes: Partial<MyAppointment> = {}): MyAppointment {
  return {
    appointmentId: uuid(30),
    occurrence: '2099-11-26T13:30:00.000Z',
    kind: 'session',
    dialogueId: null,
    startsAt: '2099-11-26T13:30:00.000Z',
    endsAt: '2099-11-26T14:30:00.000Z',
    minutes: 60,
    place: 'online',
    placeLine: '',
    repeats: false,
    moved: false,
    myAnswer: 'waiting',
    proposedAt: null,
    ...changes,
  };
}

export interface Rendered<C> {
  readonly fixture: ComponentFixture<C>;
  readonly root: HTMLElement;
  readonly http: HttpTestingController;
  readonly navigate: jest.SpyInstance;
  settle(): Promise<void>;
  /** The one request of this method whose address (without its query) is this, once the page had time to send it. */
  sent(method: string, url: string): Promise<TestRequest>;
  answer(method: string, url: string, body: object | null): Promise<void>;
}

/** A page in Dutch with fake HTTP. */
export async function render<C>(
  component: Type<C>,
  inputs: Readonly<Record<string, unknown>> = {},
  session: Session = aSession(),
): Promise<Rendered<C>> {
  TestBed.configureTestingModule({
    deferBlockBehavior: DeferBlockBehavior.Playthrough,
    providers: [
      provideSpec({ texts: { agenda, agendaNow, appointments }, session }),
      provideRouter([{ path: '**', children: [] }]),
    ],
  });
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const http = TestBed.inject(HttpTestingController);
  const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      TestBed.tick();
    }
  };
  const sent = async (method: string, url: string): Promise<TestRequest> => {
    await settle();
    return http.expectOne(
      (request) => request.method === method && request.urlWithParams.split('?')[0] === url,
    );
  };
  await settle();
  return {
    ...{ fixture, http, navigate, settle, sent },
    root: fixture.nativeElement as HTMLElement,
    answer: async (method, url, body) => {
      (await sent(method, url)).flush(body);
      await settle();
    },
  };
}
