import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Card, LoadState, injectText } from '@tweespraak/platform/web';
import { injectDueWords } from '../ui/inject-due-words';
import { injectSay } from '../ui/inject-say';
import { LaterChoice } from './later-choice';
import { MyHomeworkNow } from './my-homework-now';

/**
 * Home's one card of the homework: what it is, how long, until when, and one button; under it: later. Needs
 * {@link MyHomeworkNow} and the texts of `homeworkNowTexts`.
 */
@Component({
  selector: 'ts-homework-now',
  imports: [Card, Button, RouterLink, LoadState, LaterChoice],
  template: `
    @if (card(); as card) {
      <ts-card>
        <h2>{{ card.title }}</h2>
        <p>{{ card.line }}</p>
        <a [tsButton]="leads() ? 'filled' : 'quiet'" [routerLink]="['/homework', card.id]">{{
          t(card.draft ? 'goOn' : 'begin')
        }}</a>
        <button
          tsButton="link"
          type="button"
          [attr.aria-expanded]="choosing()"
          (click)="choosing.set(!choosing())"
        >
          {{ t('later') }}
        </button>
        @if (choosing()) {
          <ts-later-choice [homeworkId]="card.id" (chosen)="choosing.set(false); now.all.reload()" />
        }
      </ts-card>
    } @else if (now.all.error() && !now.known()) {
      <ts-load-state [error]="now.all.error()" (retry)="now.all.reload()" />
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
    h2 {
      margin-bottom: 6px;
      font-size: 24px;
    }
    p {
      margin-bottom: 14px;
      color: var(--ink-2);
    }
    a {
      min-width: 180px;
    }
    button {
      margin-left: 12px;
    }
    @media (max-width: 720px) {
      a {
        width: 100%;
      }
      button {
        width: 100%;
        margin: 6px 0 0;
      }
    }
  `,
})
export class HomeworkNow {
  /** It stands in front and has the page's one filled button. */
  readonly leads = input(false);

  protected readonly now = inject(MyHomeworkNow);
  protected readonly t = injectText('homeworkNow');
  protected readonly choosing = signal(false);
  private readonly say = injectSay();
  private readonly due = injectDueWords('homeworkNow.due');

  protected readonly card = computed(() => {
    const item = this.now.first();
    if (!item) return null;
    const when = item.rhythm.kind === 'once' ? this.due(item.dueOn) : this.t(item.rhythm.kind);
    return {
      id: item.id,
      title: this.say(item.title),
      line: this.t('line', { minutes: this.t.count('minutes', item.minutes), when }),
      draft: item.draft,
    };
  });
}
