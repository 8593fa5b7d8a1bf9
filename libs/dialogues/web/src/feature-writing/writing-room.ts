import { Component, computed, inject, input } from '@angular/core';
import type { Pane } from '../data/pane';
import { RoomStore } from '../data/room-store';
import { writingStage } from '../data/writing-stage';
import { StemBlock } from '../ui/room/stem-block';
import { ListStage } from './list-stage';
import { RequestStage } from './request-stage';
import { VisionStage } from './vision-stage';

/** The steps of a dialogue in which something is written or read on the screen itself. */
@Component({
  selector: 'ts-writing-room',
  imports: [StemBlock, ListStage, RequestStage, VisionStage],
  template: `
    @for (shown of [pane()]; track shown.key) {
      <ts-stem-block [pane]="shown" />
    }
    @switch (stage()) {
      @case ('own-list') {
        <ts-list-stage [pane]="pane()" stage="own-list" />
      }
      @case ('marks') {
        <ts-list-stage [pane]="pane()" stage="marks" />
      }
      @case ('both-lists') {
        <ts-list-stage [pane]="pane()" stage="both-lists" />
      }
      @case ('vision') {
        <ts-vision-stage [pane]="pane()" />
      }
      @case ('sign') {
        <ts-vision-stage [pane]="pane()" [signing]="true" />
      }
      @default {
        @if (stage(); as requests) {
          <ts-request-stage [pane]="pane()" [stage]="requests" />
        }
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex: 1 1 auto;
      flex-direction: column;
      gap: 26px;
    }
  `,
})
export class WritingRoom {
  readonly pane = input.required<Pane>();
  private readonly store = inject(RoomStore);
  protected readonly stage = computed(() => {
    const room = this.store.room();
    return room ? writingStage(room, this.pane()) : null;
  });
}
