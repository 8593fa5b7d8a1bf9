import { Component, computed, inject, input, signal } from '@angular/core';
import { SEATS, type MoveType, type Seat } from '@tweespraak/dialogues/domain';
import { Button, Card, Icon, Language, injectText } from '@tweespraak/platform/web';
import { RoomMoves } from '../data/room-moves';
import type { Pane } from '../data/pane';
import { RoomStore } from '../data/room-store';
import { SeatMark } from '../ui/room/seat-mark';

/** Small words to one phone, a stem to go deeper, and speaking for the sender, which is nothing until the sender says "that is right". */
@Component({
  selector: 'ts-coach-help',
  imports: [Card, Button, Icon, SeatMark],
  template: `
    @if (can('nudge') || can('deepen') || can('double') || doubling()) {
      <ts-card [heading]="t('heading')">
        @if (can('nudge')) {
          <div class="to" role="group" [attr.aria-label]="t('to')">
            @for (seat of seats; track seat) {
              <button
                tsButton="quiet"
                type="button"
                [attr.aria-pressed]="to() === seat"
                (click)="to.set(seat)"
              >
                <ts-seat-mark [seat]="seat" [active]="to() === seat" />{{ store.nameOf(seat) }}
              </button>
            }
          </div>
          <div class="row" role="group" [attr.aria-label]="t('nudges', { name: store.nameOf(to()) })">
            @for (nudge of nudges(); track nudge.key) {
              <button tsButton="quiet" type="button" (click)="nudgeWith(nudge.key, nudge.text)">
                {{ nudge.text }}
              </button>
            }
          </div>
        }
        @if (can('deepen')) {
          <h3 id="deepen">{{ t('deepen', { name: sender() }) }}</h3>
          <div class="row" role="group" aria-labelledby="deepen">
            @for (stem of deepenings(); track stem.key) {
              <button tsButton="quiet" type="button" class="serif" (click)="deepen(stem.key, stem.text)">
                {{ stem.text }}
              </button>
            }
          </div>
        }
        @if (can('double')) {
          <h3>{{ t('double') }}</h3>
          <p class="ts-quiet">{{ t('doubleHint', { name: sender() }) }}</p>
          <button tsButton="quiet" type="button" [busy]="moves.busy() === 'double'" (click)="double()">
            <ts-icon name="talk" />{{ t('doubleNow') }}
          </button>
        } @else if (doubling()) {
          <p role="status">{{ t('doubling', { name: sender() }) }}</p>
        }
        <p class="said" role="status">{{ said() }}</p>
      </ts-card>
    }
  `,
  styleUrl: './coach-card.scss',
})
export class CoachHelp {
  readonly pane = input.required<Pane>();

  protected readonly t = injectText('room.coachHelp');
  protected readonly store = inject(RoomStore);
  protected readonly moves = inject(RoomMoves);
  private readonly locale = inject(Language).active;
  protected readonly seats = SEATS;
  protected readonly to = signal<Seat>('a');
  protected readonly said = signal('');
  protected readonly doubling = computed(() => this.store.room()?.doubling ?? false);
  protected readonly sender = computed(() => this.store.nameOf(this.store.room()?.sender ?? 'a'));
  protected readonly nudges = computed(() => this.textsOf('nudges'));
  protected readonly deepenings = computed(() => this.textsOf('deepenings'));

  protected can(move: MoveType): boolean {
    return this.pane().secondary.some(({ type }) => type === move);
  }

  protected async nudgeWith(nudge: string, text: string): Promise<void> {
    const to = this.to();
    const done = await this.moves.send({ type: 'nudge', to, nudge });
    this.said.set(done ? this.t('sent', { name: this.store.nameOf(to), text }) : '');
  }

  protected async deepen(deepening: string, text: string): Promise<void> {
    const done = await this.moves.send({ type: 'deepen', deepening });
    this.said.set(done ? this.t('sent', { name: this.sender(), text }) : '');
  }

  protected double(): void {
    void this.moves.send({ type: 'double' });
  }

  private textsOf(kind: 'nudges' | 'deepenings'): { key: string; text: string }[] {
    const locale = this.locale();
    return (this.store.script()?.[kind] ?? []).map(({ key, text }) => ({ key, text: text[locale] }));
  }
}
