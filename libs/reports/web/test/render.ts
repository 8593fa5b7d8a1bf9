import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import type { Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { aSession, provideSpec, type Session, type SpecOptions } from '@tweespraak/platform/web';

/** A UUID that shows its number. */
export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${`${number}`.padStart(12, '0')}`;
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
  /** Refuses the one request of this method and address with a problem. */
  refuse(method: string, url: string, problem: { code: string; [more: string]: unknown }): Promise<void>;
}

export interface RenderOptions {
  readonly texts: NonNullable<SpecOptions['texts']>;
  readonly session?: Partial<Session>;
}

/** A component in Dutch with fake HTTP; an admin is signed in unless said otherwise. */
export async function render<C>(
  component: Type<C>,
  inputs: Readonly<Record<string, unknown>>,
  { texts, session = { roles: ['admin'] } }: RenderOptions,
): Promise<Rendered<C>> {
  TestBed.configureTestingModule({
    providers: [
      provideSpec({ texts, session: aSession(session) }),
      provideRouter([{ path: '**', children: [] }]),
    ],
  });
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const http = TestBed.inject(HttpTestingController);
  const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  const root = fixture.nativeElement as HTMLElement;
  document.body.append(root);
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
    ...{ fixture, root, http, navigate, settle, sent },
    answer: async (method, url, body) => {
      (await sent(method, url)).flush(body);
      await settle();
    },
    refuse: async (method, url, problem) => {
      (await sent(method, url)).flush(problem, { status: 422, statusText: 'refused' });
      await settle();
    },
  };
}
