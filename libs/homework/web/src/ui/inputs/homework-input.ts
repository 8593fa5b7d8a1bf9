import { Component, computed, input, output } from '@angular/core';
import type { LibraryItem } from '@tweespraak/homework/contract';
import type { Answer, Input } from '@tweespraak/homework/domain';
import { TenSlider } from '@tweespraak/platform/web';
import { injectSay } from '../inject-say';
import { BodyMap } from './body-map';
import { Breathing } from './breathing';
import { CardChoices } from './card-choices';
import { ConsentTap } from './consent-tap';
import { MinutesField } from './minutes-field';
import { OneChoice } from './one-choice';
import { SourceChoice } from './source-choice';
import { WordChoice } from './word-choice';
import { Written } from './written';

/** What a step asks for, of any kind. Holds no answers itself: also for a preview. Its words are of `doingTexts`. */
@Component({
  selector: 'ts-homework-input',
  imports: [
    BodyMap,
    Breathing,
    CardChoices,
    ConsentTap,
    MinutesField,
    OneChoice,
    SourceChoice,
    TenSlider,
    WordChoice,
    Written,
  ],
  templateUrl: './homework-input.html',
  styles: `
    :host {
      display: block;
    }
    .ts-check {
      align-items: center;
      font-size: 17px;
    }
    .ts-check input {
      margin: 0;
    }
  `,
})
export class HomeworkInput {
  readonly asked = input.required<Input>();
  readonly value = input<Answer | null>(null);
  readonly library = input<readonly LibraryItem[]>([]);
  /** Of a consent: both said yes. */
  readonly open = input(false);
  readonly together = input(true);
  readonly busy = input(false);
  /** Null when it was emptied. */
  readonly changed = output<Answer | null>();

  protected readonly say = injectSay();
  protected readonly list = computed(() => {
    const value = this.value();
    return Array.isArray(value) ? (value as readonly string[]) : [];
  });
  protected readonly text = computed(() => {
    const value = this.value();
    return typeof value === 'string' ? value : null;
  });
  protected readonly number = computed(() => {
    const value = this.value();
    return typeof value === 'number' ? value : null;
  });
  protected readonly flag = computed(() => {
    const value = this.value();
    return typeof value === 'boolean' ? value : null;
  });
  protected readonly byCard = computed(() => {
    const value = this.value();
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isRecord ? (value as Readonly<Record<string, string>>) : {};
  });

  /** An emptied list or text is no answer. */
  protected emitFull(value: string | readonly string[]): void {
    this.changed.emit(value.length === 0 ? null : value);
  }
}
