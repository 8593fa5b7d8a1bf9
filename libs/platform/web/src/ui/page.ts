import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from './icon';
import { Mark } from './mark';

export type PageWidth = 'wide' | 'text' | 'narrow';

/**
 * A page: way back, h1, a line under it, actions at the right, then the content.
 * `narrow` is the column of sign-in and its kin, in the middle of the screen, with the mark above the heading.
 */
@Component({
  selector: 'ts-page',
  imports: [RouterLink, Icon, Mark],
  template: `
    <header class="ts-page-header">
      <div class="words">
        @if (width() === 'narrow') {
          <ts-mark [size]="34" />
        }
        @if (backLink(); as link) {
          <a class="back print-hide" [routerLink]="link"
            ><ts-icon name="back" [size]="16" />{{ backLabel() }}</a
          >
        }
        <h1>
          @for (part of parts(); track $index; let last = $last) {
            {{ part }}
            @if (!last) {
              <span class="and">&amp;</span>
            }
          }
        </h1>
        @if (subtitle()) {
          <p>{{ subtitle() }}</p>
        }
      </div>
      <div class="actions print-hide"><ng-content select="[actions]" /></div>
    </header>
    <ng-content />
  `,
  styleUrl: './page.scss',
  host: { '[class]': 'width()' },
})
export class Page {
  readonly heading = input.required<string>();
  readonly subtitle = input('');
  readonly backLink = input<string | readonly string[] | null>(null);
  readonly backLabel = input('');
  readonly width = input<PageWidth>('wide');
  /** Two names around " & ": the sign between them is quieter than the names. */
  protected readonly parts = computed(() => this.heading().split(' & '));
}
