import { Component, computed, inject } from '@angular/core';
import type { Answer } from '@tweespraak/homework/domain';
import { Button, Card, Page, injectText } from '@tweespraak/platform/web';
import { SCOPE_PLACE } from '../data/entry-edits';
import { HomeworkStore } from '../data/homework-store';
import { AnswerList } from '../ui/answers/answer-list';

/** Another device or tab holds something else: both versions side by side, and the person says which one holds. */
@Component({
  selector: 'ts-two-versions',
  imports: [Page, Card, AnswerList, Button],
  template: `
    <ts-page width="text" [heading]="t('heading')" [subtitle]="t('sentence')">
      <div class="ts-stack">
        @for (place of places(); track place.id) {
          <ts-card>
            <div class="two">
              @for (side of sides; track side) {
                <section [attr.aria-label]="t(side)">
                  <h2>{{ t(side) }}</h2>
                  @if (place.isScope) {
                    <p>{{ scopeWords('' + place[side], names()) }}</p>
                  } @else if (place[side] === null) {
                    <p class="ts-quiet">{{ t('empty') }}</p>
                  } @else {
                    <ts-answer-list
                      [exercise]="exercise()"
                      [answers]="answersOf(place.id, place[side])"
                      [library]="store.detail()?.library ?? []"
                    />
                  }
                  <button tsButton="quiet" type="button" (click)="store.choose(place.id, side)">
                    {{ t('choose.' + side) }}
                  </button>
                </section>
              }
            </div>
          </ts-card>
        }
      </div>
    </ts-page>
  `,
  styles: `
    .two {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
      gap: 20px;
    }
    section {
      display: grid;
      align-content: start;
      gap: 10px;
    }
    h2,
    p {
      margin: 0;
    }
    button {
      justify-self: start;
    }
  `,
})
export class TwoVersions {
  protected readonly store = inject(HomeworkStore);
  protected readonly t = injectText('doing.twice');
  protected readonly scopeWords = injectText('doing.scope');
  protected readonly sides = ['mine', 'theirs'] as const;
  protected readonly exercise = computed(() => this.store.exercise() ?? { steps: [] });
  protected readonly names = computed(() => ({
    coach: this.store.detail()?.coach ?? '',
    partner: this.store.detail()?.partner ?? '',
  }));
  protected readonly places = computed(() =>
    [...this.store.twice()].map(([id, theirs]) => ({
      id,
      theirs,
      mine: id === SCOPE_PLACE ? (this.store.draft()?.scope ?? null) : this.store.answerOf(id),
      isScope: id === SCOPE_PLACE,
    })),
  );

  protected answersOf(id: string, answer: Answer): Readonly<Record<string, Answer>> {
    return { [id]: answer };
  }
}
