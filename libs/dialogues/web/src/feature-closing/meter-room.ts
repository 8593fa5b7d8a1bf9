import { Component, computed, inject, input } from '@angular/core';
import { RoomMoves } from '../data/room-moves';
import type { Pane } from '../data/pane';
import { RoomStore } from '../data/room-store';
import { StemBlock } from '../ui/room/stem-block';
import { MeterForm } from './meter-form';

/** The last step: how it was, each alone. */
@Component({
  selector: 'ts-meter-room',
  imports: [StemBlock, MeterForm],
  template: `
    <ts-stem-block [pane]="pane()" />
    <ts-meter-form
      [dialogueId]="store.dialogueId"
      [skippable]="skippable()"
      (saved)="go('ready')"
      (skipped)="go('skip')"
    />
  `,
  styles: `
    ts-meter-form {
      display: block;
      margin-top: 28px;
    }
  `,
})
export class MeterRoom {
  readonly pane = input.required<Pane>();
  protected readonly store = inject(RoomStore);
  private readonly moves = inject(RoomMoves);
  protected readonly skippable = computed(() => this.pane().secondary.some(({ type }) => type === 'skip'));

  protected go(type: 'ready' | 'skip'): void {
    void this.moves.send({ type }, this.store.mySeat());
  }
}
