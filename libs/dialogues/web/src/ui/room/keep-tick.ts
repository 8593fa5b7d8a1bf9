import { Component, input, output } from '@angular/core';
import { injectText } from '@tweespraak/platform/web';

/** What stays of a conversation and who reads it, in honest words; and the tick to keep sentences, off until both want it. */
@Component({
  selector: 'ts-keep-tick',
  template: `
    <p>{{ t('always') }}</p>
    <label class="ts-check">
      <input
        type="checkbox"
        [checked]="keep()"
        [disabled]="busy()"
        aria-describedby="keep-hint"
        (change)="chosen.emit($any($event.target).checked)"
      />
      {{ t('tick') }}
    </label>
    <p id="keep-hint" class="ts-quiet">{{ t('hint', { coach: coach() }) }}</p>
    <p role="status">{{ t(both() ? 'both' : keep() ? 'mine' : 'none') }}</p>
  `,
  styles: `
    :host {
      display: block;
      max-width: 60ch;
    }
    p {
      margin: 0 0 6px;
    }
  `,
})
export class KeepTick {
  readonly keep = input.required<boolean>();
  readonly both = input.required<boolean>();
  readonly coach = input.required<string>();
  readonly busy = input(false);
  readonly chosen = output<boolean>();
  protected readonly t = injectText('room.keep');
}
