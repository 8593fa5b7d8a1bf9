import { Component, computed, inject, input } from '@angular/core';
import { PILLARS, PILLAR_NAMES, otherSeat, type Names, type TogetherPage } from '@tweespraak/pillars/domain';
import { Card, Icon, Language, injectText } from '@tweespraak/platform/web';

const KINDS = ['knew', 'discover'] as const;

/** What each thought of the other, against what the other said: curious, and without counting who knew more. */
@Component({
  selector: 'ts-guess-findings',
  imports: [Card, Icon],
  template: `
    <ts-card [heading]="t('heading')">
      <div class="groups">
        @for (group of groups(); track group.kind) {
          <section [attr.aria-labelledby]="'guess-' + group.kind">
            <h3 [id]="'guess-' + group.kind">
              <ts-icon [name]="group.kind === 'knew' ? 'check' : 'search'" />{{ t(group.kind) }}
            </h3>
            <ul>
              @for (row of group.rows; track row.name) {
                <li>
                  <span>{{ row.name }}</span>
                  <span class="ts-quiet">{{ row.who }}</span>
                </li>
              }
            </ul>
          </section>
        } @empty {
          <p class="ts-quiet">{{ t('none') }}</p>
        }
      </div>
    </ts-card>
  `,
  styleUrl: './guess-findings.scss',
})
export class GuessFindings {
  readonly page = input.required<TogetherPage>();
  readonly names = input.required<Names>();

  protected readonly t = injectText('partner.outcome.guess');
  protected readonly groups = computed(() =>
    KINDS.map((kind) => ({ kind, rows: this.rowsOf(kind) })).filter(({ rows }) => rows.length > 0),
  );
  private readonly locale = inject(Language).active;

  /** One row a pillar, in their fixed order; both names when both stand there. */
  private rowsOf(kind: (typeof KINDS)[number]) {
    const found = this.page().guesses.filter(({ finding }) => finding === kind);
    return PILLARS.flatMap((pillar) => {
      const who = found
        .filter((guess) => guess.pillar === pillar)
        .map(({ guesser }) => {
          const [from, about] = [this.names()[guesser], this.names()[otherSeat(guesser)]];
          return this.t('about', { guesser: from, partner: about });
        });
      return who.length > 0 ? [{ name: PILLAR_NAMES[pillar][this.locale()], who: who.join(' · ') }] : [];
    });
  }
}
