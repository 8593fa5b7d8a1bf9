import { Component, input } from '@angular/core';
import type { ItemShape } from '@tweespraak/instruments/contract';
import { injectText } from '@tweespraak/platform/web';
import { injectSay } from './inject-say';

/** The questions of a questionnaire as they were understood, for the people who bring it in. */
@Component({
  selector: 'ts-item-list',
  template: `
    <ol>
      @for (item of items(); track item.id) {
        <li>
          <p>{{ say(item.text) }}</p>
          <p class="ts-quiet ts-small">{{ line(item) }}</p>
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: grid;
      gap: 10px;
      margin: 0;
      padding-inline-start: 1.6em;
    }
    p {
      margin: 0;
      white-space: pre-line;
    }
  `,
})
export class ItemList {
  readonly items = input.required<readonly ItemShape[]>();
  protected readonly say = injectSay();
  private readonly t = injectText('instruments.item');

  /** The kind, its choices, and what goes with it: "één keuze: nooit, soms, vaak; verplicht; alleen soms gevraagd". */
  protected line(item: ItemShape): string {
    const choices = item.options.map(({ label, value }) => this.say(label) || value).join(', ');
    const range = item.range ? this.t('range', { low: item.range.low, high: item.range.high }) : '';
    const kind = this.t(`kind.${item.kind}`);
    const first = [kind, choices || range].filter(Boolean).join(': ');
    const more = [
      item.required ? this.t('required') : '',
      item.relevant ? this.t('relevant') : '',
      item.constraint ? this.t('constraint') : '',
    ];
    return [first, ...more.filter(Boolean)].join('; ');
  }
}
