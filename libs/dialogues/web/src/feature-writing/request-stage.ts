import { Component, computed, effect, inject, input, signal } from '@angular/core';
import type { RoomRequest } from '@tweespraak/dialogues/contract';
import type { Move, MoveType } from '@tweespraak/dialogues/domain';
import { LoadState, Skeleton, injectText } from '@tweespraak/platform/web';
import { RoomClient } from '../data/room-client';
import { RoomMoves } from '../data/room-moves';
import type { Pane } from '../data/pane';
import { RoomStore } from '../data/room-store';
import { ServerClock } from '../data/server-clock';
import { placeOfRequest, type WritingStage } from '../data/writing-stage';
import { MoveButtons } from '../ui/room/move-buttons';
import { GiftChoice } from './gift-choice';
import { RequestsForm } from './requests-form';

/** Three small requests: written by the one, read aloud, and one of them given by the other. */
@Component({
  selector: 'ts-request-stage',
  imports: [LoadState, Skeleton, MoveButtons, GiftChoice, RequestsForm],
  template: `
    @if (requests(); as known) {
      @switch (stage()) {
        @case ('requests') {
          <ts-requests-form
            [dialogueId]="store.dialogueId"
            [before]="known"
            (saved)="send({ type: 'ready' })"
          />
        }
        @case ('choice') {
          <ts-gift-choice
            [dialogueId]="store.dialogueId"
            [requests]="known"
            [smaller]="canWishSmaller()"
            (chosen)="send({ type: 'choose', option: $event })"
            (smallerWish)="send({ type: 'smaller', option: $event })"
          />
        }
        @default {
          @for (request of reading(); track request.id) {
            <p class="read">
              {{ request.text }} <span class="days">{{ t('days', { days: request.days }) }}</span>
            </p>
          }
        }
      }
    } @else {
      <ts-load-state [error]="error()" (retry)="load()"><ts-skeleton shape="rows" /></ts-load-state>
    }
    @if (stage() !== 'requests') {
      <div class="under">
        <ts-move-buttons
          [primary]="primary()"
          [secondary]="secondary()"
          [busy]="moves.busy()"
          [seconds]="clock.secondsUntil(pane().earliestAt)"
          (chosen)="tap($event)"
        />
      </div>
    }
  `,
  styleUrl: './stage.scss',
})
export class RequestStage {
  readonly pane = input.required<Pane>();
  readonly stage = input.required<WritingStage>();

  protected readonly t = injectText('room.gift');
  protected readonly store = inject(RoomStore);
  protected readonly moves = inject(RoomMoves);
  protected readonly clock = inject(ServerClock);
  protected readonly requests = signal<readonly RoomRequest[] | null>(null);
  protected readonly error = signal<unknown>(null);
  private readonly client = inject(RoomClient);

  /** The one of this step; after one was made smaller all of them, since the two know which it is. */
  protected readonly reading = computed(() => {
    const place = placeOfRequest(this.store.room()?.step ?? '');
    return (this.requests() ?? []).filter((_, index) => place === null || index === place);
  });
  protected readonly primary = computed(() =>
    isPick(this.pane().primary?.type) ? null : this.pane().primary,
  );
  protected readonly secondary = computed(() => this.pane().secondary.filter(({ type }) => !isPick(type)));
  protected readonly canWishSmaller = computed(() =>
    this.pane().secondary.some(({ type }) => type === 'smaller'),
  );

  constructor() {
    effect(() => {
      this.stage(); // another stage reads them again
      void this.load();
    });
  }

  protected async load(): Promise<void> {
    try {
      const requests = await this.client.requests(this.store.dialogueId);
      this.requests.set(requests.toSorted((x, y) => x.position - y.position));
      this.error.set(null);
    } catch (error) {
      this.error.set(error);
    }
  }

  protected tap(type: MoveType): void {
    this.send({ type } as Move);
  }

  protected send(move: Move): void {
    void this.moves.send(move, this.store.mySeat());
  }
}

function isPick(type: MoveType | undefined): boolean {
  return type === 'choose' || type === 'smaller';
}
