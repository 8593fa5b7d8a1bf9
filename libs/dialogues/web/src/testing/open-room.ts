import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { RoomView } from '@tweespraak/dialogues/contract';
import type { Room, RoomStart } from '@tweespraak/dialogues/domain';
import { ConfirmOutlet, aSession, byRole, provideSpec, textOf } from '@tweespraak/platform/web';
import { OPEN_EVENT_SOURCE } from '../data/room-stream';
import en from '../i18n/room/en.json';
import nl from '../i18n/room/nl.json';
import { RoomPage } from '../room-page';
import { FakeEvents } from './fake-events';
import { DIALOGUE_ID, aRoomNow, aView, play, type Step } from './rooms';

export const ROOM_URL = `/api/rooms/${DIALOGUE_ID}`;

export interface RoomOptions {
  readonly view?: Partial<RoomView>;
  readonly start?: Partial<RoomStart>;
  readonly language?: 'nl' | 'en';
}

/** The room's page in a browser without a server: Noor's screen unless the view says another party. */
export async function openRoomAt(
  steps: readonly Step[],
  { view = {}, start = {}, language = 'nl' }: RoomOptions = {},
) {
  TestBed.resetTestingModule();
  FakeEvents.opened = [];
  const role = view.party === 'coach' ? 'coach' : 'partner';
  TestBed.configureTestingModule({
    providers: [
      provideSpec({
        session: aSession({ roles: [role], person: { ...aSession().person, locale: language } }),
        language,
        texts: { room: language === 'nl' ? nl : en },
      }),
      provideRouter(
        [
          { path: 'rooms/:dialogueId', component: RoomPage },
          { path: '**', children: [] },
        ],
        withComponentInputBinding(),
      ),
      { provide: OPEN_EVENT_SOURCE, useValue: FakeEvents.open },
    ],
  });
  const http = TestBed.inject(HttpTestingController);
  const harness = await RouterTestingHarness.create(`/rooms/${DIALOGUE_ID}`);
  const confirm = TestBed.createComponent(ConfirmOutlet);
  const root = harness.fixture.nativeElement as HTMLElement;
  document.body.replaceChildren(root, confirm.nativeElement as HTMLElement); // focus and forms need a document
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 8; turn += 1) {
      TestBed.tick();
      await Promise.resolve();
    }
  };
  let made = [...steps];
  const flushRead = (room: Room): void =>
    http.match({ method: 'GET', url: ROOM_URL }).forEach((read) => read.flush(aView(room, view)));
  await settle();
  flushRead(play(made, start).room);
  await settle();
  FakeEvents.latest().connect();
  await settle();

  return {
    http,
    root,
    settle,
    confirm: confirm.nativeElement as HTMLElement,
    words: () => textOf(root),
    heading: () => textOf(root.querySelector('h1')),
    press: async (name: string | RegExp) => {
      byRole(root, 'button', name).click();
      await settle();
    },
    /** The move that was just sent; answers it as done. */
    done: async (): Promise<Record<string, unknown>> => {
      const request: TestRequest = http.expectOne({ method: 'POST', url: `${ROOM_URL}/moves` });
      const { move, seat } = request.request.body as { move: Step[1]; seat?: 'a' | 'b' };
      const by = seat ?? view.party ?? 'a';
      made = [...made, [by, move]];
      request.flush({ outcome: 'done', room: aRoomNow(play(made, start).room) });
      await settle();
      return { ...(move as object), ...(seat ? { seat } : {}) };
    },
    /** Somebody else made these moves. */
    others: async (...more: Step[]) => {
      const { events } = play([...made, ...more], start);
      events.slice(made.length).forEach((event) => FakeEvents.latest().moved(event));
      made = [...made, ...more];
      await settle();
    },
    tell: async (name: string, data: unknown = null) => {
      FakeEvents.latest().tell(name, data);
      await settle();
    },
    flushRead: async () => {
      flushRead(play(made, start).room);
      await settle();
    },
  };
}
