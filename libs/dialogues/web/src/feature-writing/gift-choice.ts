import { Component, inject, input, output, signal } from '@angular/core';
import type { RoomRequest } from '@tweespraak/dialogues/contract';
import { Button, Notice, injectProblemText, injectText } from '@tweespraak/platform/web';
import { RoomClient } from '../data/room-client';

/** The three requests, for who may give one of them: freely, one smaller, or not yet. */
@Component({
  selector: 'ts-gift-choice',
  imports: [Button, Notice],
  template: `
    <ul class="ts-rows">
      @for (request of requests(); track request.id) {
        <li>
          <p class="text">{{ request.text }}</p>
          <p class="ts-quiet">{{ t('days', { days: request.days }) }}</p>
          <div class="row">
            <button
              tsButton="quiet"
              type="button"
              class="give"
              [busy]="busy()"
              (click)="give(request, $index)"
            >
              {{ t('choose') }}<span class="visually-hidden">: {{ request.text }}</span>
            </button>
            @if (smaller()) {
              <button tsButton="link" type="button" [busy]="busy()" (click)="smallerWish.emit($index)">
                {{ t('smaller') }}<span class="visually-hidden">: {{ request.text }}</span>
              </button>
            }
          </div>
        </li>
      }
    </ul>
    <p class="ts-quiet">{{ t('freely') }}</p>
    <ts-notice [text]="problem()" />
  `,
  styles: `
    .text {
      margin: 0 0 2px;
      font: 400 20px/1.4 var(--serif);
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 10px;
    }
    .row button {
      min-height: 48px;
    }
    .give {
      flex: 1 1 160px;
    }
  `,
})
export class GiftChoice {
  readonly dialogueId = input.required<string>();
  readonly requests = input.required<readonly RoomRequest[]>();
  readonly smaller = input(false);
  /** The place of the request that was chosen, once the server has it. */
  readonly chosen = output<number>();
  readonly smallerWish = output<number>();

  protected readonly t = injectText('room.gift');
  protected readonly busy = signal(false);
  protected readonly problem = signal('');
  private readonly client = inject(RoomClient);
  private readonly problemText = injectProblemText('room.problem');

  protected async give({ id }: RoomRequest, place: number): Promise<void> {
    this.busy.set(true);
    this.problem.set('');
    try {
      await this.client.give(this.dialogueId(), id);
      this.chosen.emit(place);
    } catch (error) {
      this.problem.set(this.problemText(error));
    } finally {
      this.busy.set(false);
    }
  }
}
