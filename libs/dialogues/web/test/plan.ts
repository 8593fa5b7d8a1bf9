import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import type { Provider, Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type {
  CoachDialogue,
  CoupleDialogues,
  Figures,
  MyDialogue,
  MyDialogues,
} from '@tweespraak/dialogues/contract';
import { aSession, provideSpec, type Session } from '@tweespraak/platform/web';
import { idOf } from '@tweespraak/shared/kernel';
import now from '../src/i18n/now/nl.json';
import plan from '../src/i18n/plan/nl.json';

/** A UUID that shows its number. */
export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${`${number}`.padStart(12, '0')}`;
}

/** Invented people: Noor and Sam, coached by Marit. */
export function aPartnerSession(changes: Partial<Session> = {}): Session {
  const person = { id: idOf<Session['person']['id']>(uuid(1)), givenName: 'Noor', locale: 'nl' as const };
  return aSession({ person, roles: ['partner'], ...changes });
}

export function aMyDialogue(changes: Partial<MyDialogue> = {}): MyDialogue {
  return {
    id: uuid(10),
    type: 'appreciation',
    level: 1,
    status: 'planned',
    coachPresent: false,
    iBegin: true,
    iAsked: false,
    askedByPartner: false,
    answerBefore: null,
    topic: null,
    plannedAt: null,
    proposedAt: null,
    returnAt: null,
    endedAt: null,
    paperCode: 'KM4T7XQ2',
    canMeasure: false,
    ...changes,
  };
}

export function myDialogues(
  dialogues: readonly MyDialogue[],
  changes: Partial<MyDialogues> = {},
): MyDialogues {
  return {
    partnerName: 'Sam',
    partnerLocale: 'nl',
    coachName: 'Marit',
    dialogues: [...dialogues],
    canAsk: ['appreciation', 'reconnect', 'gratitude'],
    ...changes,
  };
}

export const FIGURES: Figures = {
  minutes: 38.4,
  rounds: 2,
  loops: 12,
  corrections: 2,
  pauses: 1,
  summaryConfirmed: true,
  validated: true,
  empathised: false,
  switched: true,
  onPaper: false,
};

export function aCoachDialogue(changes: Partial<CoachDialogue> = {}): CoachDialogue {
  return {
    id: uuid(20),
    type: 'appreciation',
    level: 1,
    status: 'planned',
    coachPresent: false,
    first: null,
    askedBy: null,
    topic: null,
    pillar: null,
    plannedAt: null,
    proposedAt: null,
    createdAt: '2026-11-01T10:00:00Z',
    startedAt: null,
    endedAt: null,
    endedHow: null,
    paperCode: 'KM4T7XQ2',
    figures: null,
    pausedAt: null,
    returnAt: null,
    ...changes,
  };
}

/** One that was held to its end on this day. */
export function aHeldDialogue(day: string, changes: Partial<CoachDialogue> = {}): CoachDialogue {
  const endedAt = `${day}T19:00:00Z`;
  return aCoachDialogue({ status: 'closed', endedAt, endedHow: 'completed', figures: FIGURES, ...changes });
}

export function aCoupleWith(
  dialogues: readonly CoachDialogue[],
  changes: Partial<CoupleDialogues> = {},
): CoupleDialogues {
  return {
    dialogues: [...dialogues],
    names: { a: 'Noor', b: 'Sam' },
    locales: { a: 'nl', b: 'nl' },
    waiting: [],
    levels: {
      ...{ imago: 1, appreciation: 2, frustration: 1, 'behaviour-request': 1, 'parent-child': 1 },
      ...{ 'relationship-vision': 1, 'caring-behaviours': 1, fun: 1, holding: 1, 'zero-negativity': 1 },
      ...{ reconnect: 1, gratitude: 1 },
    },
    vision: null,
    ...changes,
  };
}

/** A page in Dutch with fake HTTP. Answer its first request, then `await page.settle()`. */
export interface Rendered<C> {
  readonly fixture: ComponentFixture<C>;
  readonly root: HTMLElement;
  readonly http: HttpTestingController;
  settle(): Promise<void>;
  /** Answers a GET of this address. */
  answer(url: string, body: unknown): Promise<void>;
  /** The one request of this method and address, once the page had time to send it. */
  sent(method: string, url: string): Promise<TestRequest>;
  /** Refuses the one request of this method and address. */
  refuse(method: string, url: string, code: string): Promise<void>;
}

export async function renderPlan<C>(
  component: Type<C>,
  {
    inputs = {},
    session = aSession(),
    providers = [],
  }: {
    readonly inputs?: Readonly<Record<string, unknown>>;
    readonly session?: Session;
    readonly providers?: readonly Provider[];
  } = {},
): Promise<Rendered<C>> {
  TestBed.resetTestingModule(); // a spec may compare two screens
  TestBed.configureTestingModule({
    providers: [
      provideSpec({ texts: { now, plan }, session }),
      provideRouter([{ path: '**', children: [] }]),
      ...providers,
    ],
  });
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const http = TestBed.inject(HttpTestingController);
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      TestBed.tick();
    }
  };
  const sent = async (method: string, url: string): Promise<TestRequest> => {
    await settle();
    return http.expectOne({ method, url });
  };
  TestBed.tick();
  return {
    fixture,
    root: fixture.nativeElement as HTMLElement,
    http,
    settle,
    sent,
    answer: async (url, body) => {
      TestBed.tick();
      http.expectOne({ method: 'GET', url }).flush(body as object);
      await settle();
    },
    refuse: async (method, url, code) => {
      (await sent(method, url)).flush({ code }, { status: 422, statusText: 'x' });
      await settle();
    },
  };
}
