import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MyDiary } from '@tweespraak/homework/contract';
import type { OwnEntry } from '@tweespraak/homework/domain';
import { Button, Card, LoadState, Page, QuietBox, Skeleton, injectText } from '@tweespraak/platform/web';
import { daysBetween } from '@tweespraak/shared/kernel';
import { asExercise } from '../ui/as-exercise';
import { MyHomeworkClient } from '../data/my-homework-client';
import { injectSay } from '../ui/inject-say';
import { OwnFigures } from './own-figures';

/** One's own sliders of all exercises, over the last year. */
@Component({
  selector: 'ts-diary-page',
  imports: [Page, Card, LoadState, QuietBox, Skeleton, OwnFigures, Button, RouterLink],
  template: `
    <ts-page
      width="text"
      [heading]="t('heading')"
      [subtitle]="t('subtitle')"
      backLink="/homework"
      [backLabel]="t('back')"
    >
      @if (parts(); as parts) {
        <div class="ts-stack">
          @for (part of parts; track part.key) {
            <ts-card [heading]="say(part.exercise.title)">
              <ts-own-figures [exercise]="part.exercise" [entries]="part.entries" />
            </ts-card>
          } @empty {
            <ts-quiet-box icon="sprout" [heading]="t('none.heading')" [sentence]="t('none.sentence')">
              <a tsButton="link" routerLink="/homework">{{ t('back') }}</a>
            </ts-quiet-box>
          }
        </div>
      } @else {
        <ts-load-state [error]="diary.error()" (retry)="diary.reload()">
          <ts-skeleton shape="card" [count]="2" />
        </ts-load-state>
      }
    </ts-page>
  `,
})
export class DiaryPage {
  protected readonly t = injectText('doing.diary');
  protected readonly say = injectSay();
  protected readonly diary = inject(MyHomeworkClient).diary();
  protected readonly parts = computed(() => (this.diary.hasValue() ? partsOf(this.diary.value()) : null));
}

/** By exercise, whatever its version: the newest one names the sliders. */
function partsOf({ entries, exercises }: MyDiary) {
  const newest = new Map(
    exercises.toSorted((x, y) => x.version - y.version).map((view) => [view.key, asExercise(view)]),
  );
  return [...newest].flatMap(([key, exercise]) => {
    const own = entries.filter((entry) => entry.exercise === key);
    const points = asOwnEntries(own, exercise.rhythm.kind === 'daily');
    return points.length > 0 ? [{ key, exercise, entries: points }] : [];
  });
}

/** Of a daily exercise a day without an entry is a gap; of any other the turns simply follow each other. */
function asOwnEntries(entries: MyDiary['entries'], isDaily: boolean): OwnEntry[] {
  const first = entries[0]?.day ?? '';
  return entries.map(({ day, answers }, index) => ({
    occasion: isDaily ? daysBetween(first, day) + 1 : index + 1,
    on: day,
    answers,
  }));
}
