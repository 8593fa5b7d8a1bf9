import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { injectText } from '../i18n/inject-text';
import { nextId } from './next-id';

const MIDDLE = 5;

/**
 * A slider 0–10 that stands nowhere until someone touches it. A tap on the track is enough, the arrow keys work, and Enter
 * or space takes the middle. Words say what a number means.
 */
@Component({
  selector: 'ts-ten-slider',
  template: `
    <div class="head">
      <label [for]="id">{{ label() }}</label>
      <span class="value" aria-hidden="true">{{ said() }}</span>
    </div>
    <input
      class="ts-slider"
      type="range"
      min="0"
      max="10"
      step="1"
      [id]="id"
      [class.untouched]="shown() === null"
      [value]="shown() ?? middle"
      [attr.aria-valuetext]="said()"
      (input)="shown.set(+$any($event.target).value)"
      (change)="choose($any($event.target).value)"
      (click)="choose($any($event.target).value)"
      (keydown.enter)="choose($any($event.target).value); $event.preventDefault()"
      (keydown.space)="choose($any($event.target).value); $event.preventDefault()"
    />
    <div class="ts-slider-ends" aria-hidden="true">
      <span>{{ low() }}</span>
      <span>{{ high() }}</span>
    </div>
  `,
  styleUrl: './ten-slider.scss',
})
export class TenSlider {
  readonly label = input.required<string>();
  readonly low = input.required<string>();
  readonly high = input.required<string>();
  readonly value = input<number | null>(null);
  /** What a number means, in words beside it; none when left out. */
  readonly meaning = input<(value: number) => string>(() => '');
  readonly chosen = output<number>();

  protected readonly t = injectText('platform.slider');
  protected readonly id = nextId('ten');
  protected readonly middle = MIDDLE;
  /** While the thumb moves only this follows; what is let go of is chosen. */
  protected readonly shown = linkedSignal(() => this.value());
  protected readonly said = computed(() => {
    const value = this.shown();
    if (value === null) return this.t('open');
    const words = this.meaning()(value);
    return words ? this.t('meaning', { value, words }) : `${value}`;
  });

  protected choose(raw: string): void {
    const value = Number(raw);
    this.shown.set(value);
    if (value !== this.value()) this.chosen.emit(value);
  }
}
