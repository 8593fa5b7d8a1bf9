import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Card, SessionStore, injectText } from '@tweespraak/platform/web';
import { CoachDialoguesClient } from '../data/coach-dialogues-client';
import type { Pane } from '../data/pane';
import { RoomStore } from '../data/room-store';
import { StemBlock } from '../ui/room/stem-block';
import { FidelityCard } from './fidelity-card';
import { KeptWords } from './kept-words';
import { MeterForm } from './meter-form';

/** After the last word: rest. For each partner the three sliders; for the coach what of the protocol was done. */
@Component({
  selector: 'ts-closing-page',
  imports: [StemBlock, RouterLink, Button, Card, FidelityCard, KeptWords, MeterForm],
  template: `
    <ts-stem-block [pane]="shown()" />
    @if (store.room(); as room) {
      @if (isCoach()) {
        <ts-fidelity-card [room]="room" [names]="names()" [minutes]="minutes()" />
        <a tsButton="filled" class="home" [routerLink]="['/couples', store.view()?.coupleId]">{{
          t('toCouple')
        }}</a>
      } @else {
        @if (isDone()) {
          <p class="valued">{{ t('valued') }}</p>
        }
        @if (room.keeping) {
          <ts-kept-words [dialogueId]="store.dialogueId" [other]="other()" />
        }
        @if (isDone() && !measured()) {
          <ts-card [heading]="t('meter')">
            <ts-meter-form [dialogueId]="store.dialogueId" (saved)="thanks.set(true)" />
          </ts-card>
        }
        <p role="status">{{ thanks() ? t('thanks') : '' }}</p>
        <a [tsButton]="measured() || !isDone() ? 'filled' : 'quiet'" class="home" [routerLink]="home()">{{
          t('home')
        }}</a>
      }
    }
  `,
  styleUrl: './closing-page.scss',
})
export class ClosingPage {
  readonly pane = input.required<Pane>();

  protected readonly t = injectText('room.closing');
  protected readonly store = inject(RoomStore);
  protected readonly home = inject(SessionStore).homePath;
  protected readonly thanks = signal(false);
  protected readonly isCoach = computed(() => this.store.view()?.party === 'coach');
  protected readonly measured = computed(() => this.thanks() || !!this.store.view()?.own?.measured);
  protected readonly isDone = computed(() => {
    const how = this.store.room()?.endedHow;
    return how === 'completed' || how === 'to-request' || how === 'not-yet';
  });
  private readonly couple = inject(CoachDialoguesClient).couple(() =>
    this.isCoach() ? (this.store.view()?.coupleId ?? '') : '',
  );
  /** As the server reckoned them at the end. */
  protected readonly minutes = computed(() => {
    const all = this.couple.hasValue() ? this.couple.value().dialogues : [];
    return all.find(({ id }) => id === this.store.dialogueId)?.figures?.minutes ?? null;
  });
  /** For the coach the same end, told about the two. */
  protected readonly shown = computed<Pane>(() => {
    const pane = this.pane();
    if (!this.isCoach()) return pane;
    const how = this.isDone() || this.store.room()?.endedHow === 'on-paper' ? 'done' : 'left';
    return { ...pane, stem: this.t(`coach.${how}`, this.names()), help: how === 'done' ? '' : pane.help };
  });
  protected readonly names = computed(() => ({ a: this.store.nameOf('a'), b: this.store.nameOf('b') }));
  protected readonly other = computed(() => this.store.nameOf(this.store.mySeat() === 'a' ? 'b' : 'a'));
}
