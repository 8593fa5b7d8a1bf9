import { Component, computed, input, output } from '@angular/core';
import type { MoveType } from '@tweespraak/dialogues/domain';
import { Button, injectText, nextId } from '@tweespraak/platform/web';
import type { MoveButton } from '../../data/pane';

/**
 * One large button for what leads on and smaller ones for the other answers, under the thumb. A button that has to wait
 * keeps its place, says for how long, and does nothing until then.
 */
@Component({
  selector: 'ts-move-buttons',
  imports: [Button],
  template: `
    @if (primary(); as move) {
      @if (waits()) {
        <p class="wait" [class.visually-hidden]="waitHidden()" [id]="waitId">
          {{ t('wait', { seconds: seconds() }) }}
        </p>
      }
      <button
        tsButton="filled"
        type="button"
        class="main"
        [busy]="busy() === move.type"
        [class.ts-waits]="waits()"
        [waits]="waits()"
        [attr.aria-describedby]="waits() ? waitId : null"
        (click)="tap(move)"
      >
        {{ move.label }}
      </button>
    }
    @if (secondary().length > 0) {
      <div class="others">
        @for (move of secondary(); track move.type) {
          <button
            tsButton="quiet"
            type="button"
            [busy]="busy() === move.type"
            (click)="chosen.emit(move.type)"
          >
            {{ move.label }}
          </button>
        }
      </div>
    }
  `,
  styleUrl: './move-buttons.scss',
})
export class MoveButtons {
  readonly primary = input<MoveButton | null>(null);
  readonly secondary = input<readonly MoveButton[]>([]);
  readonly busy = input<MoveType | null>(null);
  /** Seconds until the main one is taken. */
  readonly seconds = input(0);
  /** The page counts down in its own way. */
  readonly waitHidden = input(false);
  readonly chosen = output<MoveType>();

  protected readonly t = injectText('room.buttons');
  protected readonly waitId = nextId('wait');
  protected readonly waits = computed(() => this.seconds() > 0);

  protected tap({ type }: MoveButton): void {
    if (!this.waits()) this.chosen.emit(type);
  }
}
