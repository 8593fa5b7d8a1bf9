import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import type { Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { CoupleHomeworkItem, ExerciseDetail, ExerciseList } from '@tweespraak/homework/contract';
import { builtIn } from '@tweespraak/homework/domain';
import { aSession, provideSpec } from '@tweespraak/platform/web';
import doing from '../src/i18n/doing/nl.json';
import homework from '../src/i18n/homework/nl.json';

type Card = ExerciseList['exercises'][number];

/** A UUID that shows its number. */
export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${`${number}`.padStart(12, '0')}`;
}

export const COUPLE = uuid(5);

/** Invented people: Noor and Sam, coached by Marit. */
export function aCouple(changes: { archivedAt?: string } = {}): unknown {
  const partner = (id: number, givenName: string) => ({
    ...{ id: uuid(id), givenName, familyName: 'Voorbeeld', locale: 'nl' },
    ...{ email: `${givenName.toLowerCase()}@voorbeeld.test`, invitation: 'accepted' },
  });
  return {
    ...{ id: COUPLE, coaches: [], coCoachId: null, isFirstCoach: true },
    partners: [partner(1, 'Noor'), partner(2, 'Sam')],
    createdAt: '2026-09-01T10:00:00Z',
    archivedAt: changes.archivedAt ?? null,
  };
}

export function aCard(key: string, title: string, changes: Partial<Card> = {}): Card {
  return {
    ...{ key, version: 1, own: false, draft: false, archived: false, way: 'own', who: ['each'] },
    title: { nl: title, en: title },
    summary: { nl: `${title} in het kort.`, en: `${title} in short.` },
    ...{ minutes: 10, favourite: false, lastUsedAt: null },
    ...changes,
  };
}

/** A built-in exercise as the server sends it. */
export function aDetail(key: string, changes: Partial<ExerciseDetail> = {}): ExerciseDetail {
  const published = builtIn(key) as unknown as ExerciseDetail['published'];
  return { key, own: false, archived: false, published, draft: null, draftRevision: null, ...changes };
}

export function anItem(changes: Partial<CoupleHomeworkItem> = {}): CoupleHomeworkItem {
  const seat = { progress: 'not-begun' as const, toRead: 0, toReply: 0, paperCode: 'KM4T7XQ2' };
  return {
    ...{ id: uuid(30), exercise: 'body-diary', version: 1, minutes: 5, for: 'both', together: false },
    title: { nl: 'Lichaamsdagboek', en: 'Body diary' },
    ...{ startsOn: '2099-01-01', dueOn: '2099-01-14', rhythm: { kind: 'daily', days: 14 } },
    ...{
      remindAt: '21:00',
      givenAt: '2026-11-20T10:00:00Z',
      enrolmentId: null,
      withdrawn: false,
      waits: false,
    },
    ...{ sentence: null, replyWithinDays: null, a: seat, b: seat },
    ...changes,
  };
}

/** A page in Dutch with fake HTTP. */
export interface Rendered<C> {
  readonly fixture: ComponentFixture<C>;
  readonly root: HTMLElement;
  readonly http: HttpTestingController;
  settle(): Promise<void>;
  /** Answers the one GET of this address. */
  answer(url: string, body: unknown): Promise<void>;
  /** The one request of this method and address, once the page had time to send it. */
  sent(method: string, url: string): Promise<TestRequest>;
  /** Refuses the one request of this method and address. */
  refuse(method: string, url: string, code: string, status?: number): Promise<void>;
}

export async function renderCoach<C>(
  component: Type<C>,
  inputs: Readonly<Record<string, unknown>> = {},
  more: Readonly<Record<string, Record<string, unknown>>> = {},
): Promise<Rendered<C>> {
  TestBed.resetTestingModule(); // a spec may compare two screens
  const texts = { homework, doing, ...more };
  TestBed.configureTestingModule({
    providers: [provideSpec({ texts, session: aSession() }), provideRouter([{ path: '**', children: [] }])],
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
    refuse: async (method, url, code, status = 422) => {
      (await sent(method, url)).flush({ code }, { status, statusText: 'x' });
      await settle();
    },
  };
}
