import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withComponentInputBinding, type Routes } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { MyEntry, MyHomeworkDetail, MyHomeworkItem } from '@tweespraak/homework/contract';
import { builtIn, type Exercise } from '@tweespraak/homework/domain';
import {
  OPEN_DEVICE_RECORDS,
  aSession,
  provideSpec,
  type Session,
  type SpecOptions,
} from '@tweespraak/platform/web';
import { addDays, idOf, localDateIn } from '@tweespraak/shared/kernel';
import { MemoryDevice, aDraftKey, afterCrypto } from '../../../platform/web/test/device';
import doing from '../src/i18n/doing/nl.json';
import homeworkNow from '../src/i18n/now/nl.json';
import { ONE_HOMEWORK_ROUTES } from '../src/one-homework.routes';

/** A UUID that shows its number. */
export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${`${number}`.padStart(12, '0')}`;
}
export const HOMEWORK_ID = uuid(40);
export const TODAY = localDateIn(new Date(), 'Europe/Amsterdam');
export const OWN = `/api/my/homework/${HOMEWORK_ID}`;

/** Invented people: Noor does the homework, Sam is her partner, Marit coaches them. */
export function aPartnerSession(changes: Partial<Session> = {}): Session {
  const person = { id: idOf<Session['person']['id']>(uuid(1)), givenName: 'Noor', locale: 'nl' as const };
  return aSession({ person, roles: ['partner'], ...changes });
}

export function exercise(key: string): Exercise {
  const found = builtIn(key);
  if (!found) throw new Error(`No exercise ${key}.`);
  return found;
}

/** As it comes over the wire. */
function asSent<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

export function anItem(changes: Partial<MyHomeworkItem> = {}): MyHomeworkItem {
  const { title, summary, minutes } = exercise('body-diary');
  return {
    ...{ id: HOMEWORK_ID, exercise: 'body-diary', title, summary, minutes, together: false },
    ...{ startsOn: addDays(TODAY, -2), dueOn: addDays(TODAY, 11), rhythm: { kind: 'daily', days: 14 } },
    ...{ remindAt: '21:00', progress: 'busy', today: TODAY, draft: false, laterUntil: null },
    ...{ newReplies: 0, wideningAsked: false },
    ...changes,
  };
}

export function anEntry(changes: Partial<MyEntry> = {}): MyEntry {
  return {
    ...{ id: uuid(50), day: addDays(TODAY, -1), revision: 3, handedInAt: '2026-11-20T20:00:00Z' },
    ...{ declined: false, scope: 'me', answers: { asks: 'rust' }, replies: [], widening: 'none' },
    readByCoachAt: null,
    ...changes,
  };
}

/** The body diary on its third evening, unless another exercise is asked. */
export function aDetail({
  key = 'body-diary',
  item = {},
  ...changes
}: Partial<Omit<MyHomeworkDetail, 'item'>> & {
  key?: string;
  item?: Partial<MyHomeworkItem>;
} = {}): MyHomeworkDetail {
  const made = exercise(key);
  const { title, summary, minutes, rhythm } = made;
  return {
    item: anItem({ ...{ exercise: key, title, summary, minutes, rhythm }, ...item }),
    exercise: asSent(made) as unknown as MyHomeworkDetail['exercise'],
    ...{ coach: 'Marit', partner: 'Sam', sentence: null, replyWithinDays: null, paperCode: 'KM4T7XQ2' },
    ...{ entries: [], shared: [], library: [], turns: [TODAY], scopes: ['me', 'coach', 'both'] },
    ...changes,
  };
}

const ELSEWHERE: Routes = [{ path: '**', children: [] }];

/** The partner's pages on fake HTTP and a device in memory. */
export function setUpPartner(device = new MemoryDevice(), options: SpecOptions = {}) {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      provideSpec({ session: aPartnerSession(), texts: { doing, homeworkNow }, ...options }),
      provideRouter(
        [{ path: 'homework/:homeworkId', children: ONE_HOMEWORK_ROUTES }, ...ELSEWHERE],
        withComponentInputBinding(),
      ),
      { provide: OPEN_DEVICE_RECORDS, useValue: device.open },
    ],
  });
  return { device, http: TestBed.inject(HttpTestingController), router: TestBed.inject(Router) };
}

/** Opens a page of the homework, with the homework and the device's key answered. */
export async function openHomework(
  path = '',
  detail = aDetail(),
  { device = new MemoryDevice(), ...options }: SpecOptions & { device?: MemoryDevice } = {},
) {
  const { http, router } = setUpPartner(device, options);
  const harness = await RouterTestingHarness.create(`/homework/${HOMEWORK_ID}${path}`);
  const settle = (): Promise<void> => rest(harness, http);
  TestBed.tick();
  http.match({ method: 'GET', url: OWN }).forEach((request) => request.flush(asSent(detail)));
  await settle();
  const root = harness.fixture.nativeElement as HTMLElement;
  return {
    ...{ harness, http, router, device, root, settle },
    go: async (to: string) => {
      await router.navigateByUrl(`/homework/${HOMEWORK_ID}${to}`);
      await settle();
    },
    press: async (name: string | RegExp) => {
      const matches = (words: string) => (typeof name === 'string' ? words === name : name.test(words));
      const all = [...root.querySelectorAll<HTMLElement>('button, a')];
      const found = all.find((one) => matches((one.textContent ?? '').replace(/\s+/g, ' ').trim()));
      if (!found) throw new Error(`Nothing to press is called ${String(name)}.`);
      found.click();
      await settle();
    },
    /** Answers the next read of the homework. */
    readAgain: async (next: MyHomeworkDetail) => {
      http.expectOne({ method: 'GET', url: OWN }).flush(asSent(next));
      await settle();
    },
  };
}

/** Lets promises, signals, the router and Node's crypto come to rest, and gives the device its key. */
async function rest(harness: RouterTestingHarness, http: HttpTestingController): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) {
    http.match('/api/my/draft-key').forEach((request) => request.flush({ key: aDraftKey() }));
    await afterCrypto();
    harness.detectChanges();
  }
}

export function saves(http: HttpTestingController): TestRequest[] {
  return http.match(({ method, url }) => method === 'PUT' && url.includes('/entries/'));
}

/** Waits until the draft is sent (gathering takes 400 ms), and answers it. */
export async function saved(http: HttpTestingController, revision: number): Promise<Record<string, unknown>> {
  await new Promise((resolve) => setTimeout(resolve, 450));
  const [request] = saves(http);
  if (!request) throw new Error('Nothing was saved.');
  request.flush({ revision, savedAt: '2026-11-22T20:00:00Z' });
  await afterCrypto();
  return request.request.body as Record<string, unknown>;
}
