import { Component, input, output } from '@angular/core';
import { Button, Icon, injectText } from '@tweespraak/platform/web';

/**
 * Yes or no to what comes next. Waits calmly until both said yes; a no is as good and can be taken back. Says nothing about
 * the other: a no and a silence look the same.
 */
@Component({
  selector: 'ts-consent-tap',
  imports: [Button, Icon],
  template: `
    <div class="tap" role="group" [attr.aria-label]="label()">
      <p class="label">{{ label() }}</p>
      @if (value() === null) {
        <div class="taps">
          <button tsButton="quiet" type="button" [busy]="busy()" (click)="tapped.emit(true)">
            {{ t('yes') }}
          </button>
          <button tsButton="quiet" type="button" [busy]="busy()" (click)="tapped.emit(false)">
            {{ t('no') }}
          </button>
        </div>
      }
      <div role="status">
        @if (value() === false) {
          <p class="said"><ts-icon name="check" />{{ t('saidNo') }}</p>
        } @else if (value() && open()) {
          <p class="said"><ts-icon name="check" />{{ t(together() ? 'open' : 'own') }}</p>
        } @else if (value()) {
          <p class="said"><ts-icon name="clock" />{{ t('waiting') }}</p>
        }
      </div>
      @if (value() !== null) {
        <button tsButton="link" type="button" [busy]="busy()" (click)="tapped.emit(!value())">
          {{ t(value() ? 'rather' : 'yet') }}
        </button>
      }
    </div>
  `,
  styles: `
    .tap {
      padding: 18px 20px;
      border: 1px solid var(--line);
      border-radius: 16px;
      background: var(--surface);
    }
    .label {
      font: 500 18px/1.4 var(--serif);
    }
    .taps {
      display: grid;
      gap: 10px;
    }
    .taps button {
      min-height: 56px;
      border-radius: 14px;
      font-size: 17px;
    }
    .said {
      display: flex;
      gap: 10px;
      margin-bottom: 6px;
      color: var(--ink-2);
    }
    .said ts-icon {
      margin-top: 3px;
      color: var(--primary);
    }
  `,
})
export class ConsentTap {
  readonly label = input.required<string>();
  readonly value = input<boolean | null>(null);
  /** Both said yes. */
  readonly open = input(false);
  /** It takes the yes of both; else one's own is enough. */
  readonly together = input(true);
  readonly busy = input(false);
  readonly tapped = output<boolean>();
  protected readonly t = injectText('doing.input.consent');
}
