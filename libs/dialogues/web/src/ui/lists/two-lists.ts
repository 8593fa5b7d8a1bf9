import { Component, input } from '@angular/core';
import type { ListSentence } from '@tweespraak/dialogues/contract';
import { injectText } from '@tweespraak/platform/web';

/** Both lists, side by side where there is room: to be read to each other. */
@Component({
  selector: 'ts-two-lists',
  template: `
    <div class="lists">
      <section [attr.aria-label]="t('yours')">
        <h2>{{ t('yours') }}</h2>
        <ul class="ts-rows">
          @for (sentence of mine(); track sentence.id) {
            <li>{{ sentence.text }}</li>
          }
        </ul>
      </section>
      <section [attr.aria-label]="t('of', { name: other() })">
        <h2>{{ t('of', { name: other() }) }}</h2>
        <ul class="ts-rows">
          @for (sentence of theirs(); track sentence.id) {
            <li>{{ sentence.text }}</li>
          }
        </ul>
      </section>
    </div>
  `,
  styles: `
    .lists {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 230px), 1fr));
      gap: 26px;
    }
    li {
      font: 400 18px/1.4 var(--serif);
      overflow-wrap: anywhere;
    }
  `,
})
export class TwoLists {
  readonly mine = input.required<readonly ListSentence[]>();
  readonly theirs = input.required<readonly ListSentence[]>();
  readonly other = input.required<string>();
  protected readonly t = injectText('room.lists');
}
