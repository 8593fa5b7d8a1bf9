import { Component, computed, inject, input } from '@angular/core';
import { guessSentence, type Names, type TogetherPage } from '@tweespraak/pillars/domain';
import { Card, Icon, Language, injectText } from '@tweespraak/platform/web';

const KINDS = ['knew', 'discover'] as const;

/** What each thought of the other, against what the other said: curious, and without counting who was right more often. */
@Component({
  selector: 'ts-guess-findings',
  imports: [Card, Icon],
  template: `
    <ts-card [heading]="t('heading')">
      @for (group of groups(); track group.kind) {
        <section [attr.aria-labelledby]="'guess-' + group.kind">
          <h3 [id]="'guess-' + group.kind">
            <ts-icon [name]="group.kind === 'knew' ? 'check' : 'search'" />{{ t(group.kind) }}
          </h3>
          <ul>
            @for (sentence of group.sentences; track sentence) {
              <li>{{ sentence }}</li>
            }
          </ul>
        </section>
      } @empty {
        <p class="ts-quiet">{{ t('none') }}</p>
      }
    </ts-card>
  `,
  styles: `
    section + section {
      margin-top: 18px;
    }
    h3 {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    h3 ts-icon {
      color: var(--primary);
    }
    ul {
      display: grid;
      gap: 6px;
      margin: 0;
      padding-left: 26px;
      list-style: none;
    }
  `,
})
export class GuessFindings {
  readonly page = input.required<TogetherPage>();
  readonly names = input.required<Names>();

  protected readonly t = injectText('partner.outcome.guess');
  protected readonly groups = computed(() =>
    KINDS.map((kind) => ({
      kind,
      sentences: this.page()
        .guesses.filter(({ finding }) => finding === kind)
        .map((guess) => guessSentence(guess, this.names(), this.locale())),
    })).filter(({ sentences }) => sentences.length > 0),
  );
  private readonly locale = inject(Language).active;
}
