import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  Button,
  Card,
  Field,
  LoadState,
  QuietBox,
  Skeleton,
  TextInput,
  UndoToast,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { ExercisesClient } from '../data/exercises-client';
import { ExerciseRow } from '../ui/exercise-row';
import { injectSay } from '../ui/inject-say';
import { exerciseGroups } from './exercise-groups';

/** Which exercise: one's favourites first, the last used on top, and a search through all of them. */
@Component({
  selector: 'ts-choose-exercise',
  imports: [Card, Field, TextInput, ExerciseRow, LoadState, Skeleton, QuietBox, Button, RouterLink],
  template: `
    @if (list.hasValue()) {
      <ts-field [label]="t('search')">
        <input
          tsInput
          type="search"
          autocomplete="off"
          [value]="sought()"
          (input)="sought.set($any($event.target).value)"
        />
      </ts-field>
      <div class="ts-stack">
        @for (group of groups(); track group.kind) {
          <ts-card [heading]="t('group.' + group.kind)">
            <ul class="ts-rows">
              @for (card of group.cards; track card.key) {
                <li>
                  <ts-exercise-row
                    [card]="card"
                    [link]="link()"
                    [query]="{ exercise: card.key }"
                    (starred)="star(card.key, $event)"
                  />
                </li>
              }
            </ul>
          </ts-card>
        } @empty {
          <ts-quiet-box icon="search" [heading]="t('none.heading')" [sentence]="t('none.sentence')">
            <a tsButton="link" routerLink="/exercises">{{ t('toExercises') }}</a>
          </ts-quiet-box>
        }
      </div>
    } @else {
      <ts-load-state [error]="list.error()" (retry)="list.reload()">
        <ts-skeleton shape="rows" [count]="6" />
      </ts-load-state>
    }
  `,
})
export class ChooseExercise {
  /** Where a choice leads to, with the exercise as a query parameter. */
  readonly link = input.required<readonly string[]>();

  protected readonly t = injectText('homework.choose');
  protected readonly sought = signal('');
  private readonly client = inject(ExercisesClient);
  private readonly toast = inject(UndoToast);
  private readonly say = injectProblemText('homework.problem');
  private readonly words = injectSay();
  protected readonly list = this.client.list();
  protected readonly groups = computed(() =>
    this.list.hasValue() ? exerciseGroups(this.list.value().exercises, this.sought(), this.words) : [],
  );

  protected async star(key: string, favourite: boolean): Promise<void> {
    try {
      await this.client.setFavourite(key, favourite);
    } catch (error) {
      this.toast.say(this.say(error));
    }
  }
}
