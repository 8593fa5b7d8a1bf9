import { Component, input, output } from '@angular/core';
import type { Move } from '@tweespraak/dialogues/domain';
import { Button, injectText } from '@tweespraak/platform/web';

/** The options of a step to choose from; each may be wished smaller when the step knows that. */
@Component({
  selector: 'ts-option-picks',
  imports: [Button],
  template: `
    <ul>
      @for (option of options(); track $index) {
        <li>
          <button
            tsButton="quiet"
            type="button"
            class="option"
            [busy]="busy()"
            (click)="choose('choose', $index)"
          >
            {{ option }}
          </button>
          @if (smaller()) {
            <button
              tsButton="link"
              type="button"
              [busy]="busy()"
              [attr.aria-label]="t('smallerOf', { option })"
              (click)="choose('smaller', $index)"
            >
              {{ t('smaller') }}
            </button>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 12px;
      margin: 20px 0 0;
      padding: 0;
      list-style: none;
    }
    .option {
      justify-content: flex-start;
      width: 100%;
      min-height: 56px;
      border-radius: 14px;
      font-size: 17px;
      text-align: start;
    }
  `,
})
export class OptionPicks {
  readonly options = input.required<readonly string[]>();
  readonly smaller = input(false);
  readonly busy = input(false);
  readonly chosen = output<Move>();
  protected readonly t = injectText('room.options');

  protected choose(type: 'choose' | 'smaller', option: number): void {
    this.chosen.emit({ type, option });
  }
}
