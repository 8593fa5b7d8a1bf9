import { Component, computed, input, signal } from '@angular/core';
import { Icon, injectText, nextId } from '@tweespraak/platform/web';
import { DEFINITIONS, type DefinitionKey } from '@tweespraak/reports/domain';
import { injectSay } from './inject-say';

/** The name of a figure, and what it means one tap away. On paper the meanings stand in a list at the end. */
@Component({
  selector: 'ts-term',
  imports: [Icon],
  template: `
    <span class="name">{{ shown() }}</span>
    <button
      type="button"
      class="print-hide"
      [attr.aria-expanded]="open()"
      [attr.aria-controls]="id"
      [attr.aria-label]="t('what', { name: shown() })"
      (click)="open.set(!open())"
      (keydown.escape)="open.set(false)"
    >
      <ts-icon name="info" [size]="16" />
    </button>
    <p class="print-hide" [id]="id" [hidden]="!open()">{{ meaning() }}</p>
  `,
  styles: `
    :host {
      flex: 1 1 auto;
      min-width: 0;
    }
    button {
      display: inline-grid;
      place-items: center;
      width: 28px;
      height: 28px;
      margin: -4px 0;
      padding: 0;
      border: 0;
      border-radius: 50%;
      background: none;
      color: var(--ink-2);
      vertical-align: middle;
      cursor: pointer;
    }
    button:hover,
    button[aria-expanded='true'] {
      background: var(--tint);
      color: var(--primary);
    }
    p {
      max-width: 60ch;
      margin: 4px 0 8px;
      padding: 8px 12px;
      border-radius: 8px;
      background: var(--tint);
      color: var(--ink);
      font-size: 14px;
    }
    @media (max-width: 720px) {
      button {
        width: 44px;
        height: 44px;
        margin: -12px 0 -12px -6px;
      }
    }
  `,
})
export class Term {
  readonly of = input.required<DefinitionKey>();
  /** Where the figure is called otherwise than in its definition. */
  readonly name = input('');

  protected readonly t = injectText('reports.term');
  protected readonly id = nextId('meaning');
  protected readonly open = signal(false);
  private readonly say = injectSay();
  protected readonly shown = computed(() => this.name() || this.say(DEFINITIONS[this.of()].name));
  protected readonly meaning = computed(() => this.say(DEFINITIONS[this.of()].text));
}
