import { Component, computed, inject, input } from '@angular/core';
import { Button, injectText } from '@tweespraak/platform/web';
import { DraftStore } from './draft-store';
import { DraftText } from './draft-text';
import { ItemBar } from '../ui/item-bar';
import { newCard, newChoice } from './new-exercise';
import { ProblemLines } from './problem-lines';

/** What one can choose from, or the cards that one reads: a list of texts. */
@Component({
  selector: 'ts-choices-editor',
  imports: [Button, DraftText, ItemBar, ProblemLines],
  template: `
    <fieldset>
      <legend>{{ t(of() + '.legend') }}</legend>
      <ts-problem-lines [paths]="[path()]" />
      @for (item of items(); track item.id; let index = $index) {
        <div class="item">
          <div class="texts">
            @if (of() === 'cards') {
              <ts-draft-text
                [label]="t('cards.title', { n: index + 1 })"
                [path]="path() + '.' + index + '.title'"
              />
              <ts-draft-text
                [label]="t('cards.text', { n: index + 1 })"
                [lines]="2"
                [path]="path() + '.' + index + '.text'"
              />
            } @else {
              <ts-draft-text
                [label]="t('choices.label', { n: index + 1 })"
                [path]="path() + '.' + index + '.label'"
              />
            }
          </div>
          <ts-item-bar
            [name]="t(of() + '.name', { n: index + 1 })"
            [index]="index"
            [count]="items().length"
            (moved)="store.move(path(), index, $event)"
            (removed)="store.remove(path(), index)"
          />
        </div>
      }
      <button tsButton="link" type="button" (click)="add()">{{ t(of() + '.add') }}</button>
    </fieldset>
  `,
  styles: `
    .item {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-end;
      gap: 0 8px;
    }
    .texts {
      flex: 1 1 200px;
    }
    ts-item-bar {
      margin-bottom: 18px;
    }
  `,
})
export class ChoicesEditor {
  readonly path = input.required<string>();
  readonly of = input.required<'choices' | 'cards'>();

  protected readonly t = injectText('homework.editor');
  protected readonly store = inject(DraftStore);
  protected readonly items = computed(() => this.store.list(this.path()) as readonly { id: string }[]);

  protected add(): void {
    this.store.add(this.path(), this.of() === 'cards' ? newCard() : newChoice());
  }
}
