import { Component, computed, input, output } from '@angular/core';
import type { LibraryItem } from '@tweespraak/homework/contract';
import { QuietBox, injectText, nextId } from '@tweespraak/platform/web';

/** One item of what the coach keeps to read, listen to and watch. */
@Component({
  selector: 'ts-source-choice',
  imports: [QuietBox],
  template: `
    @if (items().length > 0) {
      <fieldset class="ts-choice">
        <legend>{{ label() }}</legend>
        <ul>
          @for (item of items(); track item.id) {
            <li>
              <label>
                <input
                  type="radio"
                  [name]="id"
                  [checked]="value() === item.id"
                  (change)="chosen.emit(item.id)"
                />
                <span>
                  <strong [attr.lang]="item.locale">{{ item.title }}</strong>
                  <span class="ts-quiet">{{ about(item) }}</span>
                  @if (item.note) {
                    <span class="ts-quiet" [attr.lang]="item.locale">{{ item.note }}</span>
                  }
                </span>
              </label>
              @if (item.url) {
                <a [href]="item.url" target="_blank" rel="noreferrer noopener">{{
                  t('open', { title: item.title })
                }}</a>
              }
            </li>
          }
        </ul>
      </fieldset>
    } @else {
      <ts-quiet-box [bare]="true" icon="document" [heading]="t('none')" [sentence]="t('noneNote')" />
    }
  `,
  styleUrl: './source-choice.scss',
})
export class SourceChoice {
  readonly label = input.required<string>();
  readonly library = input.required<readonly LibraryItem[]>();
  /** Id of an item. */
  readonly value = input<string | null>(null);
  readonly chosen = output<string>();

  protected readonly t = injectText('doing.input.source');
  protected readonly id = nextId('source');
  /** What was taken off the list stays for who chose it. */
  protected readonly items = computed(() =>
    this.library().filter(({ archived, id }) => !archived || id === this.value()),
  );

  protected about({ kind, maker }: LibraryItem): string {
    const what = this.t(`kind.${kind}`);
    return maker ? this.t('by', { what, maker }) : what;
  }
}
