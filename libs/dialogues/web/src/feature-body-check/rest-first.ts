import { Component, DestroyRef, inject, input, output, signal } from '@angular/core';
import { Button, injectText } from '@tweespraak/platform/web';
import { Breath } from '../ui/room/breath';

const BREATH_SECONDS = 60;

/**
 * A body that is tense comes first: a minute of breath, or another moment. `rest-first` lets one go on anyway,
 * `not-today` does not, in kind words and without telling anybody why.
 */
@Component({
  selector: 'ts-rest-first',
  imports: [Breath, Button],
  template: `
    <h1 tabindex="-1">{{ t(advice() + '.heading') }}</h1>
    <p class="lead">{{ t(advice() + '.sentence') }}</p>
    @if (left() === null) {
      <div class="choices">
        <button tsButton="filled" type="button" (click)="breathe()">{{ t('breathe') }}</button>
        <button tsButton="quiet" type="button" (click)="later.emit()">{{ t('later') }}</button>
        @if (advice() === 'rest-first') {
          <button tsButton="link" type="button" [busy]="busy()" (click)="goOn.emit()">{{ t('goOn') }}</button>
        }
      </div>
    } @else {
      <ts-breath [seconds]="left() ?? 0" />
      <div class="choices">
        <button [tsButton]="left() === 0 ? 'filled' : 'quiet'" type="button" (click)="again.emit()">
          {{ t(left() === 0 ? 'again' : 'skip') }}
        </button>
        <button tsButton="quiet" type="button" (click)="later.emit()">{{ t('later') }}</button>
      </div>
    }
    <p class="ts-quiet ts-small">{{ t('private') }}</p>
  `,
  styles: `
    h1 {
      max-width: 24ch;
      font-size: clamp(27px, 6.6vw, 38px);
    }
    .lead {
      max-width: 44ch;
      margin: 16px 0 28px;
      font-size: 17px;
    }
    .choices {
      display: grid;
      gap: 10px;
      margin: 28px 0;
    }
    .choices button {
      min-height: 56px;
      font-size: 17px;
    }
  `,
})
export class RestFirst {
  readonly advice = input.required<'rest-first' | 'not-today'>();
  readonly busy = input(false);
  readonly again = output();
  readonly goOn = output();
  readonly later = output();

  protected readonly t = injectText('room.rest');
  /** Seconds of the breathing minute that are left; null before it begins. */
  protected readonly left = signal<number | null>(null);
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearInterval(this.timer));
  }

  protected breathe(): void {
    const endsAt = Date.now() + BREATH_SECONDS * 1000;
    const count = (): void => {
      const left = Math.max(0, Math.ceil((endsAt - Date.now()) / 1000));
      this.left.set(left);
      if (left === 0) clearInterval(this.timer);
    };
    count();
    this.timer = setInterval(count, 1000);
  }
}
