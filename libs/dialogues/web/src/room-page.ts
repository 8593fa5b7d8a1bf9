import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, LoadState, QuietBox, SessionStore, Skeleton, injectText } from '@tweespraak/platform/web';
import { RoomLife } from './data/room-life';
import { RoomMoves } from './data/room-moves';
import { RoomScreens } from './data/room-screens';
import { RoomStore } from './data/room-store';
import { ServerClock } from './data/server-clock';
import { StayAwake } from './data/stay-awake';
import { BodyCheck } from './feature-body-check/body-check';
import { ClosingPage } from './feature-closing/closing-page';
import { MeterRoom } from './feature-closing/meter-room';
import { CoachSeat } from './feature-coach-seat/coach-seat';
import { PauseRoom } from './feature-pause/pause-room';
import { PartnerRoom } from './feature-room/partner-room';
import { RoomFrame } from './feature-room/room-frame';
import { WaitingRoom } from './feature-room/waiting-room';
import { SharedPhone } from './feature-shared-phone/shared-phone';
import { WritingRoom } from './feature-writing/writing-room';
import { viewOf } from './room-view';

/**
 * One dialogue, live: composes the screens of the room and chooses by what the server says. One address and one title for
 * all of it; the focus goes to the new stem at each new place.
 */
@Component({
  selector: 'ts-room-page',
  imports: [
    ...[RouterLink, Button, LoadState, QuietBox, Skeleton],
    ...[BodyCheck, ClosingPage, MeterRoom, CoachSeat, PauseRoom, PartnerRoom, RoomFrame, WaitingRoom],
    ...[SharedPhone, WritingRoom],
  ],
  providers: [RoomStore, RoomLife, RoomMoves, RoomScreens, ServerClock, StayAwake],
  templateUrl: './room-page.html',
  styleUrl: './room-page.scss',
})
export class RoomPage {
  readonly dialogueId = input.required<string>();

  protected readonly t = injectText('room');
  protected readonly store = inject(RoomStore);
  protected readonly home = inject(SessionStore).homePath;
  private readonly screens = inject(RoomScreens);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly pane = computed(() => {
    const party = this.store.view()?.party;
    return party ? this.screens.paneOf(party) : null;
  });
  protected readonly shown = computed(() => {
    const [room, pane] = [this.store.room(), this.pane()];
    return room && pane ? viewOf(room, pane) : null;
  });

  constructor() {
    const injector = inject(Injector);
    const awake = inject(StayAwake);
    effect(() => {
      const id = this.dialogueId();
      untracked(() => this.store.open(id));
    });
    effect(() => {
      const key = this.pane()?.key ?? this.store.status();
      if (key) afterNextRender({ read: () => this.placeFocus() }, { injector });
    });
    effect(() => awake.want(this.store.room()?.phase === 'active'));
  }

  protected reload(): void {
    location.reload();
  }

  /** To what is to be said or done now. Whoever is writing is left alone, and so is a coach who holds something. */
  private placeFocus(): void {
    const { activeElement } = document;
    if (activeElement?.matches('textarea, input:not([type]), input[type=text]')) return;
    const busy =
      this.shown() === 'coach' && activeElement !== document.body && this.element.contains(activeElement);
    if (busy) return;
    this.element.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    if (this.shown() !== 'coach') document.documentElement.scrollTop = 0;
  }
}
