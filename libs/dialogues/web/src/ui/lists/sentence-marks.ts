import { Component, input, output } from '@angular/core';
import type { ListSentence, Mark } from '@tweespraak/dialogues/contract';
import { Field, TextInput, injectText } from '@tweespraak/platform/web';
import { WeightChoice } from './weight-choice';

/** What is asked about each sentence: the same as mine and a yes, how important, one of the two, hard for now, or a yes alone. */
export type MarkKind = 'match' | 'rank' | 'top' | 'hard' | 'choose';

const RANK_TO = 5;

/** Sentences one by one, with what one thinks of each. */
@Component({
  selector: 'ts-sentence-marks',
  imports: [Field, TextInput, WeightChoice],
  template: `
    <ul class="ts-rows">
      @for (sentence of sentences(); track sentence.id) {
        <li>
          <div class="sentence">
            <p>
              {{ sentence.text }}
              <span class="whose">{{ sentence.mine ? t('mine') : t('theirs', { name: other() }) }}</span>
            </p>
          </div>
          @switch (kind()) {
            @case ('match') {
              @if (own().length > 0) {
                <ts-field [label]="t('sameAs')">
                  <select tsInput (change)="same(sentence.id, $any($event.target).value)">
                    <option value="" [selected]="!sentence.myMark?.sameAs">{{ t('none') }}</option>
                    @for (mine of own(); track mine.id) {
                      <option [value]="mine.id" [selected]="sentence.myMark?.sameAs === mine.id">
                        {{ mine.text }}
                      </option>
                    }
                  </select>
                </ts-field>
              }
            }
            @case ('rank') {
              <ts-weight-choice
                [label]="t('rankOf', { text: sentence.text })"
                [shown]="t('rank')"
                [to]="rankTo"
                [value]="sentence.myMark?.importance ?? null"
                (chosen)="mark(sentence.id, { importance: $event })"
              />
            }
            @case ('top') {
              <label class="ts-check">
                <input
                  type="checkbox"
                  [checked]="sentence.myMark?.top ?? false"
                  [disabled]="topFull() && !sentence.myMark?.top"
                  (change)="mark(sentence.id, { top: $any($event.target).checked })"
                />
                <span
                  >{{ t('top') }}<span class="visually-hidden">: {{ sentence.text }}</span></span
                >
              </label>
            }
          }
          @if (kind() === 'match' || kind() === 'choose') {
            <label class="ts-check">
              <input
                type="checkbox"
                [checked]="sentence.myMark?.agreed ?? false"
                (change)="mark(sentence.id, { agreed: $any($event.target).checked })"
              />
              <span
                >{{ t('agree') }}<span class="visually-hidden">: {{ sentence.text }}</span></span
              >
            </label>
          }
          @if (kind() === 'top' || kind() === 'hard') {
            <label class="ts-check">
              <input
                type="checkbox"
                [checked]="sentence.myMark?.hard ?? false"
                (change)="mark(sentence.id, { hard: $any($event.target).checked })"
              />
              <span
                >{{ t('hard') }}<span class="visually-hidden">: {{ sentence.text }}</span></span
              >
            </label>
          }
        </li>
      }
    </ul>
  `,
  styleUrl: './lists.scss',
})
export class SentenceMarks {
  readonly kind = input.required<MarkKind>();
  readonly sentences = input.required<readonly ListSentence[]>();
  /** My own sentences, for `match`. */
  readonly own = input<readonly ListSentence[]>([]);
  readonly other = input.required<string>();
  /** Two are chosen already. */
  readonly topFull = input(false);
  readonly marked = output<{ id: string; changes: Partial<Mark> }>();

  protected readonly t = injectText('room.marks');
  protected readonly rankTo = RANK_TO;

  protected mark(id: string, changes: Partial<Mark>): void {
    this.marked.emit({ id, changes });
  }

  protected same(id: string, mine: string): void {
    this.mark(id, mine ? { sameAs: mine, agreed: true } : { sameAs: null });
  }
}
