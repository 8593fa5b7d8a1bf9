import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { otherSeat, type Move, type MoveType, type Seat } from '@tweespraak/dialogues/domain';
import { Button, Language, injectText } from '@tweespraak/platform/web';
import type { Locale } from '@tweespraak/shared/kernel';
import { RoomMoves } from '../data/room-moves';
import { RoomScreens } from '../data/room-screens';
import { RoomStore } from '../data/room-store';
import { ServerClock } from '../data/server-clock';
import { MoveButtons } from '../ui/room/move-buttons';
import { OptionPicks } from '../ui/room/option-picks';
import { SeatMark } from '../ui/room/seat-mark';
import { StemBlock } from '../ui/room/stem-block';

/** Needs a moment to be chosen: that happens on the own half of who holds the phone, in a pause. */
const NOT_HERE: readonly MoveType[] = ['not-now', 'choose', 'smaller'];

/**
 * One half of a shared phone: what this partner sees and taps. What is private to whoever is not signed in here is left to
 * their own account; nobody's body, list or consent is asked on somebody else's.
 */
@Component({
  selector: 'ts-shared-half',
  imports: [Button, MoveButtons, OptionPicks, SeatMark, StemBlock],
  templateUrl: './shared-half.html',
  styleUrl: './shared-half.scss',
})
export class SharedHalf {
  readonly seat = input.required<Seat>();

  protected readonly t = injectText('room.shared');
  protected readonly moves = inject(RoomMoves);
  protected readonly clock = inject(ServerClock);
  private readonly store = inject(RoomStore);
  private readonly screens = inject(RoomScreens);
  private readonly language = inject(Language);

  protected readonly mine = computed(() => this.seat() === this.store.mySeat());
  protected readonly name = computed(() => this.store.nameOf(this.seat()));
  /** Each reads in their own language, also on one screen. */
  protected readonly locale = linkedSignal<Locale>(() => this.language.active());
  protected readonly pane = computed(() => this.screens.paneOf(this.seat(), this.locale()));
  protected readonly active = computed(() => this.pane()?.speaker === this.seat());
  /** What stands on this half: the stem, or where the own account comes in. */
  protected readonly shown = computed(() => {
    const pane = this.pane();
    return pane && this.elsewhere() ? { ...pane, stem: this.elsewhere(), help: '' } : pane;
  });
  /** What the other has to do on an own account, in words; empty when this half can do it. */
  protected readonly elsewhere = computed(() => {
    const pane = this.pane();
    if (!pane || this.mine() || pane.waiting) return '';
    const consents =
      [pane.primary, ...pane.secondary].some((move) => move?.type === 'yes') && pane.speaker === null;
    const why = pane.input === 'none' || pane.input === 'options' ? (consents ? 'consent' : '') : pane.input;
    return why ? this.t(`elsewhere.${why}`, { name: this.name() }) : '';
  });
  protected readonly primary = computed(() => {
    const pane = this.pane();
    if (!pane?.primary || NOT_HERE.includes(pane.primary.type)) return null;
    return this.elsewhere() && pane.input !== 'body' ? null : pane.primary;
  });
  protected readonly secondary = computed(() =>
    (this.pane()?.secondary ?? []).filter(({ type }) => !NOT_HERE.includes(type)),
  );
  protected readonly otherLocale = computed<Locale>(() => (this.locale() === 'nl' ? 'en' : 'nl'));
  protected readonly other = computed(() => this.store.nameOf(otherSeat(this.seat())));

  protected tap(type: MoveType): void {
    this.send({ type } as Move);
  }

  protected send(move: Move): void {
    void this.moves.send(move, this.seat());
  }
}
