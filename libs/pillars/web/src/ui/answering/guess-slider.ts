import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { Button, injectText, nextId } from '@tweespraak/platform/web';

const MIDDLE = 50;

/**
 * A slider 0–100 that stands nowhere until someone touches it: no thumb, no number, "not chosen yet". A tap on the track
 * is enough (no dragging needed), the arrow keys work, and Enter or space takes the middle.
 */
@Component({
  selector: 'ts-guess-slider',
  imports: [Button],
  template: `
    <div class="head">
      <label [for]="id">
        <span aria-hidden="true">{{ heading() }}</span>
        <span class="visually-hidden">{{ label() }}</span>
      </label>
      <span class="value" aria-hidden="true">{{ shown() ?? t('open') }}</span>
    </div>
    <input
      class="ts-slider"
      type="range"
      min="0"
      max="100"
      step="1"
      [id]="id"
      [class.untouched]="shown() === null"
      [value]="shown() ?? middle"
      [attr.aria-valuetext]="shown() === null ? t('open') : t('value', { value: shown() })"
      (input)="shown.set(+$any($event.target).value)"
      (change)="choose($any($event.target).value)"
      (click)="choose($any($event.target).value)"
      (keydown.enter)="choose($any($event.target).value)"
      (keydown.space)="choose($any($event.target).value)"
    />
    <div class="ts-slider-ends" aria-hidden="true">
      <span>{{ low() }}</span>
      <span>{{ high() }}</span>
    </div>
    @if (shown() !== null) {
      <button
        tsButton="link"
        type="button"
        [attr.aria-label]="t('clear') + ': ' + heading()"
        (click)="clear()"
      >
        {{ t('clear') }}
      </button>
    }
  `,
  styleUrl: './guess-slider.scss',
})
export class GuessSlider {
  readonly heading = input.required<string>();
  /** The whole question, for who does not see the page around it. */
  readonly label = input.required<string>();
  readonly low = input.required<string>();
  readonly high = input.required<string>();
  readonly value = input<number | null>(null);
  readonly chosen = output<number | null>();

  protected readonly t = injectText('partner.guess');
  protected readonly id = nextId('guess');
  protected readonly middle = MIDDLE;
  /** While the thumb moves only this follows; what is let go of is chosen. */
  protected readonly shown = linkedSignal(() => this.value());
  private readonly saved = computed(() => this.value());

  protected choose(raw: string): void {
    const value = Number(raw);
    this.shown.set(value);
    if (value !== this.saved()) this.chosen.emit(value);
  }

  protected clear(): void {
    this.shown.set(null);
    this.chosen.emit(null);
  }
}
