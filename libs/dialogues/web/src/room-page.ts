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
import { NgComponentOutlet } from '@angular/common';
import { RouterLink } from '@angular/router';
import {
  Button,
  LoadState,
  QuietBox,
  SessionStore,
  Skeleton,
  asProblem,
  injectText,
  StayAwake,
} from '@tweespraak/platform/web';
import { RoomLife } from './data/room-life';
import { RoomMoves } from './data/room-moves';
import { RoomScreens } from './data/room-screens';
import { RoomStore } from './data/room-store';
import { ServerClock } from './data/server-clock';
import { BodyCheck } from './feature-body-check/body-check';
import { MeterRoom } from './feature-closing/meter-room';
import { PauseRoom } from './feature-pause/pause-room';
import { PartnerRoom } from './feature-room/partner-room';
import { RoomFrame } from './feature-room/room-frame';
import { WaitingRoom } from './feature-room/waiting-room';
import { LateScreens, isLate } from './late-screens';
import { viewOf } from './room-view';

/** A room that is not open (yet): the same words whatever the reason is. */
const CLOSED: Readonly<Record<string, string>> = {
  'dialogue.not-yet': 'notYet',
  'dialogue.ended': 'ended',
  'dialogue.waits': 'waits',
  'couple.archived': 'archived',
};

/**
 * One dialogue, live: composes the screens of the room and chooses by what the server says. One address and one title for
 * all of it; the focus goes to the new stem at each new place.
 */
@Component({
  selector: 'ts-room-page',
  imports: [
    NgComponentOutlet,
    RouterLink,
    Button,
    LoadState,
    QuietBox,
    Skeleton,
    BodyCheck,
    MeterRoom,
    PauseRoom,
    PartnerRoom,
    RoomFrame,
    WaitingRoom,
  ],
  providers: [RoomStore, RoomLife, RoomMoves, RoomScreens, ServerClock, StayAwake, LateScreens],
  templateUrl: './room-page.html',
  styleUrl: './room-page.scss',
})
export class RoomPage {
  readonly dialogueId = input.required<string>();

  protected readonly t = injectText('room');
  protected readonly store = inject(RoomStore);
  protected readonly home = inject(SessionStore).homePath;
  protected readonly late = inject(LateScreens);
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

  /** Why a room does not open, when that is nobody's mistake; key under `room.closed`. */
  protected readonly closedBecause = computed(() => {
    const error = this.store.error();
    return error ? (CLOSED[asProblem(error).code] ?? null) : null;
  });
  /** The screens that stand without the frame of a partner's step. */
  protected readonly alone = computed(() => {
    const view = this.shown();
    return view === 'closing' || view === 'coach' || view === 'shared' ? view : null;
  });

  constructor() {
    const injector = inject(Injector);
    const awake = inject(StayAwake);
    effect(() => {
      const id = this.dialogueId();
      untracked(() => this.store.open(id));
    });
    effect(() => {
      const [key, view] = [this.pane()?.key ?? this.store.status(), this.shown()];
      const isThere = !isLate(view) || this.late.get(view);
      if (key && isThere) afterNextRender({ read: () => this.placeFocus() }, { injector });
    });
    effect(() => awake.want(this.store.room()?.phase === 'active'));
    effect(() => {
      const [view, connected] = [this.shown(), this.store.connected()];
      const isPartner = this.store.mySeat() !== null;
      untracked(() => {
        if (connected && isLate(view)) void this.late.load(view);
        else if (connected && isPartner) this.late.warmUp();
      });
    });
  }

  protected reload(): void {
    location.reload();
  }

  /** To what is to be said or done now. Whoever is writing is left alone, and so is a coach who holds something. */
  private placeFocus(): void {
    const { activeElement } = document;
    if (activeElement?.matches('textarea, input:not([type]), input[type=text]')) return;
    const isCoach = this.shown() === 'coach';
    if (isCoach && activeElement !== document.body && this.element.contains(activeElement)) return;
    this.element.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    if (!isCoach) document.documentElement.scrollTop = 0;
  }
}
