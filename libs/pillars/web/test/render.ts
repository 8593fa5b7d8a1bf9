import { HttpTestingController } from '@angular/common/http/testing';
import type { Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { aSession, provideSpec } from '@tweespraak/platform/web';
import charts from '../src/i18n/charts/nl.json';
import coach from '../src/i18n/coach/nl.json';

/** A coach's page in Dutch with fake HTTP. Answer its first request, then `await page.settle()`. */
export interface Rendered<C> {
  readonly fixture: ComponentFixture<C>;
  readonly root: HTMLElement;
  readonly http: HttpTestingController;
  settle(): Promise<void>;
  /** Answers a GET of this address. */
  answer(url: string, body: object): Promise<void>;
}

export async function renderCoach<C>(
  component: Type<C>,
  inputs: Readonly<Record<string, unknown>> = {},
): Promise<Rendered<C>> {
  TestBed.resetTestingModule(); // a spec may compare two screens
  TestBed.configureTestingModule({
    providers: [provideSpec({ texts: { coach, charts }, session: aSession() }), provideRouter([])],
  });
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const http = TestBed.inject(HttpTestingController);
  const settle = async (): Promise<void> => {
    TestBed.tick();
    await fixture.whenStable();
  };
  TestBed.tick();
  return {
    fixture,
    root: fixture.nativeElement as HTMLElement,
    http,
    settle,
    answer: async (url, body) => {
      TestBed.tick();
      http.expectOne({ method: 'GET', url }).flush(body);
      await settle();
    },
  };
}
