import { Component, input } from '@angular/core';
import { nextId } from './next-id';

/** A part of a page with its own heading: hairline border, no shadow. `<ts-card heading="…" aside="10 november">`. */
@Component({
  selector: 'ts-card',
  template: `
    <section [attr.aria-labelledby]="heading() ? id : null">
      @if (heading()) {
        <header>
          <h2 [id]="id">{{ heading() }}</h2>
          @if (aside()) {
            <p class="aside">{{ aside() }}</p>
          }
          <ng-content select="[aside]" />
        </header>
      }
      <ng-content />
    </section>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    section {
      padding: 20px 22px;
      border: 1px solid var(--line);
      border-radius: 16px;
      background: var(--surface);
    }
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: 4px 16px;
      margin-bottom: 12px;
    }
    h2 {
      margin: 0;
    }
    .aside {
      margin: 0;
      color: var(--ink-2);
      font-size: 13px;
    }
    @media (max-width: 720px) {
      section {
        padding: 17px;
      }
    }
  `,
})
export class Card {
  readonly heading = input('');
  /** A few small words at the right of the heading. For a link or a chip project an element with the attribute `aside`. */
  readonly aside = input('');
  protected readonly id = nextId('card');
}
