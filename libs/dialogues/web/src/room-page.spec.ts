import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { aSession, allByRole, provideSpec, textOf } from '@tweespraak/platform/web';
import { OPEN_EVENT_SOURCE } from './data/room-stream';
import nl from './i18n/room/nl.json';
import { RoomPage } from './room-page';
import { FakeEvents } from './testing/fake-events';
import { ROOM_URL } from './testing/open-room';
import { DIALOGUE_ID } from './testing/rooms';

async function knock(status: number, code: string) {
  TestBed.resetTestingModule();
  FakeEvents.opened = [];
  TestBed.configureTestingModule({
    providers: [
      provideSpec({ session: aSession({ roles: ['partner'] }), texts: { room: nl } }),
      provideRouter([{ path: 'rooms/:dialogueId', component: RoomPage }], withComponentInputBinding()),
      { provide: OPEN_EVENT_SOURCE, useValue: FakeEvents.open },
    ],
  });
  const harness = await RouterTestingHarness.create(`/rooms/${DIALOGUE_ID}`);
  const root = harness.fixture.nativeElement as HTMLElement;
  expect(textOf(root.querySelector('h1'))).toBe('Gesprek');
  TestBed.inject(HttpTestingController).expectOne(ROOM_URL).flush({ code }, { status, statusText: 'No' });
  for (let turn = 0; turn < 6; turn += 1) {
    TestBed.tick();
    await Promise.resolve();
  }
  return root;
}

describe('a room that does not open', () => {
  it('says "not yet" in the same words whatever the reason, and asks nothing', async () => {
    const root = await knock(422, 'dialogue.not-yet');
    expect(textOf(root.querySelector('h1'))).toBe('Nog niet');
    expect(textOf(root)).toContain('Je coach komt hier met jullie op terug.');
    expect(allByRole(root, 'button')).toEqual([]);
    expect(FakeEvents.opened).toEqual([]);
  });

  it('says that it was held already', async () => {
    expect(textOf(await knock(422, 'dialogue.ended'))).toContain('Dit gesprek is klaar');
  });

  it('is the page of any unknown address when it is not theirs', async () => {
    expect(textOf((await knock(404, 'not-found')).querySelector('h1'))).toBe('Dit is hier niet');
  });

  it('can be tried again when the server cannot be reached', async () => {
    const root = await knock(503, '');
    expect(allByRole(root, 'button', 'Probeer het opnieuw')).toHaveLength(1);
  });
});
