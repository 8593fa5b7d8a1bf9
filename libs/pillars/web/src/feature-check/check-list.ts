import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isGiven } from '@tweespraak/pillars/domain';
import { Icon, Language, injectText } from '@tweespraak/platform/web';
import type { CheckRow } from './check-groups';

/** Questions with their answer in words; each leads to its own page and back here. */
@Component({
  selector: 'ts-check-list',
  imports: [RouterLink, Icon],
  template: `
    <ul>
      @for (row of rows(); track row.n) {
        <li>
          <a [routerLink]="[...base(), 'question', row.n]" [queryParams]="{ from: 'check' }">
            <span class="words">
              <span class="visually-hidden">{{ t('numbered', { n: row.n }) }}: </span>
              <span class="text">{{ row.item.text[locale()] }}</span>
              <span class="answer">{{ answerOf(row) }}</span>
              @if (row.elsewhere !== null) {
                <span class="answer">{{ t('twice', { answer: wordOf(row.elsewhere) }) }}</span>
              }
            </span>
            <span class="visually-hidden">. {{ t(isAnswered(row) ? 'change' : 'answerNow') }}</span>
            <ts-icon name="next" [size]="20" />
          </a>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      border-top: 1px solid var(--line);
    }
    a {
      display: flex;
      align-items: center;
      gap: 12px;
      min-height: 44px;
      padding: 12px 0;
      color: inherit;
      text-decoration: none;
    }
    a:hover .text {
      text-decoration: underline;
      text-underline-offset: 3px;
    }
    .words {
      flex: 1 1 auto;
      min-width: 0;
    }
    .text,
    .answer {
      display: block;
    }
    .answer {
      color: var(--ink-2);
      font-size: 14px;
    }
    ts-icon {
      color: var(--ink-3);
    }
  `,
})
export class CheckList {
  readonly rows = input.required<readonly CheckRow[]>();
  readonly words = input.required<readonly string[]>();
  readonly base = input.required<readonly string[]>();

  protected readonly t = injectText('partner.check');
  protected readonly locale = inject(Language).active;

  protected isAnswered({ answer }: CheckRow): boolean {
    return isGiven(answer);
  }

  protected answerOf({ answer }: CheckRow): string {
    return answer === null ? this.t('isOpen') : this.wordOf(answer);
  }

  protected wordOf(answer: number): string {
    return this.words()[answer] ?? this.t('isSkipped');
  }
}
