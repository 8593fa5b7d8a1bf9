import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input, output } from '@angular/core';
import type { ItemShape } from '@tweespraak/instruments/contract';
import type { AnswerValue } from '@tweespraak/instruments/domain';
import { injectText, nextId } from '@tweespraak/platform/web';
import { injectSay } from './inject-say';

/** One question of any kind, as native controls; the question is the legend or the label. Emits `null` for no answer. */
@Component({
  selector: 'ts-item-input',
  imports: [NgTemplateOutlet],
  templateUrl: './item-input.html',
  styles: `
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend,
    label.question {
      display: block;
      margin-bottom: 18px;
      padding: 0;
    }
    .word {
      flex: 1;
    }
  `,
})
export class ItemInput {
  readonly item = input.required<ItemShape>();
  readonly value = input<AnswerValue | null>(null);
  readonly answered = output<AnswerValue | null>();

  protected readonly say = injectSay();
  protected readonly t = injectText('questionnaires.input');
  protected readonly name = nextId('item');
  protected readonly ticked = computed<readonly string[]>(() => {
    const value = this.value();
    return typeof value === 'object' && value ? value : [];
  });
  /** Whole numbers of a line, when they fit beside each other. */
  protected readonly steps = computed(() => {
    const range = this.item().range;
    if (!range || (range.high - range.low) / range.step > 10) return null;
    const count = Math.floor((range.high - range.low) / range.step) + 1;
    return Array.from({ length: count }, (_, index) => range.low + index * range.step);
  });

  protected toggle(option: string): void {
    const others = this.ticked().filter((one) => one !== option);
    const next = others.length === this.ticked().length ? [...others, option] : others;
    this.answered.emit(next.length > 0 ? next : null);
  }

  protected typed(text: string): void {
    this.answered.emit(text.trim() === '' ? null : text);
  }

  /** Both ways of writing a decimal are understood. What is no number stays on the screen and is no answer. */
  protected number(text: string): void {
    const value = Number(text.replace(',', '.'));
    this.answered.emit(text.trim() === '' || !Number.isFinite(value) ? null : value);
  }
}
