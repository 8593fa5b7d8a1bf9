import { Component, computed, inject, input, signal } from '@angular/core';
import { LEVELS, type Level, type MoveType } from '@tweespraak/dialogues/domain';
import { Button, Card, ConfirmDialog, Icon, injectText } from '@tweespraak/platform/web';
import { RoomMoves } from '../data/room-moves';
import type { Pane } from '../data/pane';
import { RoomStore } from '../data/room-store';

const REINS: readonly MoveType[] = ['hold', 'pause', 'coach-switch', 'coach-stop', 'slow-down', 'level'];
const SLOWER_SECONDS = [15, 30, 60] as const;

/** What a coach holds: the pace, a pause, who is next, how much of the script shows, and the end. */
@Component({
  selector: 'ts-coach-reins',
  imports: [Card, Button, Icon],
  template: `
    @if (held()) {
      <ts-card [heading]="t('heading')">
        <div class="row">
          @if (can('hold')) {
            <button tsButton="quiet" type="button" [busy]="moves.busy() === 'hold'" (click)="send('hold')">
              {{ t('hold') }}
            </button>
          }
          @if (can('pause')) {
            <button tsButton="quiet" type="button" [busy]="moves.busy() === 'pause'" (click)="send('pause')">
              <ts-icon name="pause" />{{ t('pause') }}
            </button>
          }
          @if (can('coach-switch')) {
            <button
              tsButton="quiet"
              type="button"
              [busy]="moves.busy() === 'coach-switch'"
              (click)="send('coach-switch')"
            >
              <ts-icon name="repeat" />{{ t('switch') }}
            </button>
          }
          @if (can('coach-stop')) {
            <button tsButton="link" type="button" [busy]="moves.busy() === 'coach-stop'" (click)="stop()">
              <ts-icon name="stop" />{{ t('stop') }}
            </button>
          }
        </div>
        @if (can('slow-down')) {
          <h3 id="slower">{{ t('slower') }}</h3>
          <div class="row" role="group" aria-labelledby="slower">
            @for (seconds of slower; track seconds) {
              <button tsButton="quiet" type="button" (click)="slowDown(seconds)">
                {{ t('seconds', { seconds }) }}
              </button>
            }
          </div>
        }
        @if (can('level')) {
          <fieldset class="ts-choice ts-choice-segmented">
            <legend>{{ t('level') }}</legend>
            <div>
              @for (level of levels; track level) {
                <label>
                  <input
                    type="radio"
                    name="level"
                    [value]="level"
                    [checked]="store.room()?.level === level"
                    (change)="setLevel(level)"
                  />
                  {{ t('levels.' + level) }}
                </label>
              }
            </div>
          </fieldset>
        }
        <p class="visually-hidden" role="status">{{ said() }}</p>
      </ts-card>
    }
  `,
  styleUrl: './coach-card.scss',
})
export class CoachReins {
  readonly pane = input.required<Pane>();

  protected readonly t = injectText('room.reins');
  protected readonly store = inject(RoomStore);
  protected readonly moves = inject(RoomMoves);
  private readonly confirm = inject(ConfirmDialog);
  protected readonly slower = SLOWER_SECONDS;
  protected readonly levels = LEVELS;
  protected readonly said = signal('');
  private readonly possible = computed<readonly MoveType[]>(() => {
    const { primary, secondary, always } = this.pane();
    return [...(primary ? [primary.type] : []), ...secondary.map(({ type }) => type), ...always];
  });

  /** A coach who only looks along holds nothing. */
  protected readonly held = computed(() => REINS.some((move) => this.can(move)));

  protected can(move: MoveType): boolean {
    return this.possible().includes(move);
  }

  protected send(type: 'hold' | 'pause' | 'coach-switch'): void {
    void this.moves.send({ type });
  }

  protected async slowDown(seconds: number): Promise<void> {
    const done = await this.moves.send({ type: 'slow-down', seconds });
    this.said.set(done ? this.t('slowed', { seconds }) : '');
  }

  protected setLevel(level: Level): void {
    void this.moves.send({ type: 'level', level });
  }

  protected async stop(): Promise<void> {
    const words = (key: string): string => this.t(`stopping.${key}`);
    const question = {
      heading: words('heading'),
      body: words('body'),
      confirm: words('confirm'),
      cancel: words('cancel'),
    };
    if (await this.confirm.ask(question)) await this.moves.send({ type: 'coach-stop' });
  }
}
