import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import type { Provider, Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import type { InstrumentShape, ItemShape, MyInstrumentRound } from '@tweespraak/instruments/contract';
import { aSession, provideSpec, type Session } from '@tweespraak/platform/web';
import { idOf } from '@tweespraak/shared/kernel';
import instruments from '../src/i18n/instruments/nl.json';
import questionnairesNow from '../src/i18n/now/nl.json';
import questionnaires from '../src/i18n/questionnaires/nl.json';

/** A UUID that shows its number. */
export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${`${number}`.padStart(12, '0')}`;
}
export const ROUND_ID = uuid(70);

/** Noor, of Noor and Sam, coached by Marit: all invented. */
export function aPartnerSession(): Session {
  const person = { id: idOf<Session['person']['id']>(uuid(1)), givenName: 'Noor', locale: 'nl' as const };
  return aSession({ person, roles: ['partner'] });
}

export const both = (words: string) => ({ nl: words, en: words });

/** A question of an invented questionnaire. */
export function anItem(changes: Partial<ItemShape> = {}): ItemShape {
  return {
    id: 'rust1',
    kind: 'choice',
    text: both('Ons huis voelt rustig.'),
    help: both(''),
    required: true,
    options: ['nooit', 'soms', 'vaak'].map((word, index) => ({
      value: `${index}`,
      label: both(word),
      score: index,
    })),
    range: null,
    relevant: null,
    constraint: null,
    message: both(''),
    likert: true,
    ...changes,
  };
}

/** A second question that is asked only after "nooit" on the first. */
export function aFollowUp(): ItemShape {
  return anItem({
    ...{ id: 'waarom', kind: 'text', text: both('Wat maakt het onrustig?'), options: [], required: false },
    relevant: {
      op: '=',
      left: { kind: 'answer', item: 'rust1' },
      right: { kind: 'value', value: '0' },
    },
  });
}

export function aDefinition(changes: Partial<InstrumentShape> = {}): InstrumentShape {
  return {
    title: both('Rust in huis'),
    introduction: both(''),
    items: [anItem(), anItem({ id: 'rust2', text: both('Er is vaak haast.') })],
    scales: [],
    ...changes,
  };
}

export function aRound(changes: Partial<MyInstrumentRound> = {}): MyInstrumentRound {
  return {
    id: ROUND_ID,
    title: both('Rust in huis'),
    opensOn: '2099-11-01',
    dueOn: '2099-11-20',
    message: '',
    coachName: 'Marit',
    partnerName: 'Sam',
    state: 'new',
    consent: 'not-asked',
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
  providers: readonly Provider[] = [],
): Promise<Rendered<C>> {
  TestBed.configureTestingModule({
    providers: [
      provideSpec({ texts: { instruments, questionnaires, questionnairesNow }, session }),
      provideRouter([{ path: '**', children: [] }]),
      ...providers,
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
