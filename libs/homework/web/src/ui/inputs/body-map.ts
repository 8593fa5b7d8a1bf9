import { Component, computed, input, output } from '@angular/core';
import { BODY_SPOTS, BODY_SPOT_NAMES, type BodySpot } from '@tweespraak/homework/domain';
import { injectText } from '@tweespraak/platform/web';
import { injectSay } from '../inject-say';
import { BodyOutline, type BodySide } from './body-outline';

const SIDES: readonly BodySide[] = ['front', 'back'];

/** A body to point at, front and back, and the same spots by name: whoever cannot point or see does it with the list. */
@Component({
  selector: 'ts-body-map',
  imports: [BodyOutline],
  template: `
    <fieldset>
      <legend>{{ label() }}</legend>
      <p class="hint" aria-live="polite">{{ hint() }}</p>
      <div class="sides">
        @for (side of sides; track side) {
          <figure>
            <ts-body-outline [side]="side" [spots]="value()" (toggled)="toggle($event)" />
            <figcaption aria-hidden="true">{{ t(side) }}</figcaption>
          </figure>
        }
      </div>
      <ul>
        @for (spot of spots; track spot) {
          <li>
            <label class="ts-check">
              <input
                type="checkbox"
                [checked]="value().includes(spot)"
                [disabled]="isFull() && !value().includes(spot)"
                (change)="toggle(spot)"
              />
              {{ say(names[spot]) }}
            </label>
          </li>
        }
      </ul>
    </fieldset>
  `,
  styleUrl: './body-map.scss',
})
export class BodyMap {
  readonly label = input.required<string>();
  /** The most spots. */
  readonly most = input.required<number>();
  readonly value = input<readonly string[]>([]);
  readonly chosen = output<readonly string[]>();

  protected readonly t = injectText('doing.input.body');
  protected readonly say = injectSay();
  protected readonly sides = SIDES;
  protected readonly spots = BODY_SPOTS;
  protected readonly names = BODY_SPOT_NAMES;
  protected readonly isFull = computed(() => this.value().length >= this.most());
  protected readonly hint = computed(() =>
    this.isFull() ? this.t('full') : this.t.count('most', this.most()),
  );

  protected toggle(spot: BodySpot): void {
    const on = this.value().includes(spot);
    if (!on && this.isFull()) return;
    this.chosen.emit(on ? this.value().filter((other) => other !== spot) : [...this.value(), spot]);
  }
}
