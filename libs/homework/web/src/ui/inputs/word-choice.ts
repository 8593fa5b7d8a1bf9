import { Component, computed, input, output, signal } from '@angular/core';
import type { Choice } from '@tweespraak/homework/domain';
import { Button, Field, Icon, TextInput, injectText } from '@tweespraak/platform/web';
import { injectSay } from '../inject-say';

const WORD_MOST = 40;

/** A few words out of a list, and one's own. */
@Component({
  selector: 'ts-word-choice',
  imports: [Button, Field, Icon, TextInput],
  template: `
    <fieldset>
      <legend>{{ label() }}</legend>
      <p class="hint" aria-live="polite">{{ hint() }}</p>
      <div class="words">
        @for (choice of choices(); track choice.id) {
          <label>
            <input
              type="checkbox"
              [checked]="value().includes(choice.id)"
              [disabled]="isFull() && !value().includes(choice.id)"
              (change)="toggle(choice.id)"
            />
            {{ say(choice.label) }}
          </label>
        }
        @for (word of ownWords(); track word) {
          <label><input type="checkbox" checked (change)="toggle(word)" />{{ word }}</label>
        }
      </div>
    </fieldset>
    @if (own() && !isFull()) {
      <div class="own">
        <ts-field [label]="t('own')">
          <input
            tsInput
            type="text"
            autocomplete="off"
            [attr.maxlength]="longest"
            [value]="typed()"
            (input)="typed.set($any($event.target).value)"
            (keydown.enter)="add(); $event.preventDefault()"
            (blur)="add()"
          />
        </ts-field>
        <button tsButton="quiet" type="button" (click)="add()"><ts-icon name="add" />{{ t('add') }}</button>
      </div>
    }
  `,
  styleUrl: './word-choice.scss',
})
export class WordChoice {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly most = input.required<number>();
  /** A word of one's own may be added. */
  readonly own = input(false);
  /** Ids of choices, and own words as they are. */
  readonly value = input<readonly string[]>([]);
  readonly chosen = output<readonly string[]>();

  protected readonly t = injectText('doing.input.words');
  protected readonly say = injectSay();
  protected readonly longest = WORD_MOST;
  protected readonly typed = signal('');
  protected readonly isFull = computed(() => this.value().length >= this.most());
  protected readonly hint = computed(() =>
    this.isFull() ? this.t('full') : this.t.count('most', this.most()),
  );
  protected readonly ownWords = computed(() =>
    this.value().filter((word) => this.choices().every(({ id }) => id !== word)),
  );

  protected toggle(word: string): void {
    const on = this.value().includes(word);
    if (!on && this.isFull()) return;
    this.chosen.emit(on ? this.value().filter((other) => other !== word) : [...this.value(), word]);
  }

  /** Also when the field is left: a word that was typed is not lost. */
  protected add(): void {
    const word = this.typed().trim();
    this.typed.set('');
    if (!word || this.isFull()) return;
    const known = this.choices().find(
      ({ label }) => this.say(label).toLocaleLowerCase() === word.toLocaleLowerCase(),
    );
    const next = known?.id ?? word;
    if (!this.value().includes(next)) this.toggle(next);
  }
}
