import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import type { Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withComponentInputBinding, type Routes } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { MyRoundDetail } from '@tweespraak/pillars/contract';
import { OPEN_DEVICE_RECORDS, provideSpec, type SpecOptions } from '@tweespraak/platform/web';
import charts from '../i18n/charts/nl.json';
import nl from '../i18n/partner/nl.json';
import { ROUND_ROUTES } from '../round.routes';
import { MemoryDevice, aDraftKey, afterCrypto } from '../../test/device';
import { aPartnerSession, ROUND_ID } from './rounds';

/** Stands in for the pages of other libraries. */
const ELSEWHERE: Routes = [{ path: '**', children: [] }];

/** The partner's pages on fake HTTP and a device in memory. For specs only. */
export function setUpPartner(device = new MemoryDevice(), options: SpecOptions = {}) {
  TestBed.configureTestingModule({
    providers: [
      provideSpec({ session: aPartnerSession(), texts: { partner: nl, charts }, ...options }),
      provideRouter(
        [{ path: 'rounds/:roundId', children: ROUND_ROUTES }, ...ELSEWHERE],
        withComponentInputBinding(),
      ),
      { provide: OPEN_DEVICE_RECORDS, useValue: device.open },
    ],
  });
  return { device, http: TestBed.inject(HttpTestingController), router: TestBed.inject(Router) };
}

/** Opens a page of a round, with the round and the device's key answered. */
export async function openRound(path: string, round: MyRoundDetail, device = new MemoryDevice()) {
  const { http, router } = setUpPartner(device);
  const harness = await RouterTestingHarness.create(`/rounds/${ROUND_ID}${path}`);
  await answerOpening(http, round);
  await settle(harness);
  const root = harness.fixture.nativeElement as HTMLElement;
  return { harness, http, router, device, root, settle: () => settle(harness) };
}

/** The two questions that every round begins with. */
export async function answerOpening(http: HttpTestingController, round: MyRoundDetail): Promise<void> {
  TestBed.tick();
  http.match('/api/my/draft-key').forEach((request) => request.flush({ key: aDraftKey() }));
  http.match(`/api/my/rounds/${ROUND_ID}`).forEach((request) => request.flush(round));
}

/** Lets promises, signals, the router and Node's crypto come to rest. Fake timers do not hold it up. */
export async function settle(harness: RouterTestingHarness): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) {
    await afterCrypto();
    harness.detectChanges();
  }
}

/** Makes a component without a router around it. */
export async function render<T>(component: Type<T>, inputs: Record<string, unknown> = {}) {
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return { fixture, root: fixture.nativeElement as HTMLElement };
}

export function saves(http: HttpTestingController): TestRequest[] {
  return http.match(({ method, url }) => method === 'PATCH' && url.endsWith('/draft'));
}

/** The words on the screen, with a space where one element ends and the next begins. */
export function wordsOf(element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (walker.nextNode()) words.push(walker.currentNode.textContent ?? '');
  return words.join(' ').replace(/\s+/g, ' ').trim();
}
