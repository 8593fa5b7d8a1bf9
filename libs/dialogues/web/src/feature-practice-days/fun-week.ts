import { Component, computed, input, output, signal } from '@angular/core';
import type { DayBody, ListSentence } from '@tweespraak/dialogues/contract';
import { Button, Card, Skeleton, injectText } from '@tweespraak/platform/web';

/** The list that both said yes to: pick one for this week, do it, and mark how much you smiled. */
@Component({
  selector: 'ts-fun-week',
  imports: [Card, Button, Skeleton],
  template: `
    <ts-card [heading]="t('heading')">
      @if (ideas(); as ideas) {
        @if (ideas.length > 0) {
          <fieldset class="ts-choice">
            <legend class="visually-hidden">{{ t('heading') }}</legend>
            @for (idea of ideas; track idea.id) {
              <label>
                <input
                  type="radio"
                  name="fun"
                  [value]="idea.id"
                  [checked]="picked() === idea.id"
                  (change)="picked.set(idea.id)"
                /><span class="idea">{{ idea.text }}</span>
              </label>
            }
          </fieldset>
          <button tsButton="link" type="button" (click)="surprise()">{{ t('surprise') }}</button>
          <p class="ts-quiet ts-small">{{ t('notKept') }}</p>
        } @else {
          <p class="ts-quiet">{{ t('none') }}</p>
        }
      } @else {
        <ts-skeleton [count]="4" />
      }
    </ts-card>
    <ts-card [heading]="t('done')">
      @if (isDone()) {
        <p class="good" role="status">{{ t('thanks') }}</p>
      } @else {
        <label class="smile" for="smile">{{ t('smile') }}: {{ smile() }}</label>
        <input
          id="smile"
          class="ts-slider"
          type="range"
          min="0"
          max="10"
          step="1"
          [value]="smile()"
          (input)="slide($event)"
        />
        <div class="ts-slider-ends" aria-hidden="true">
          <span>{{ t('ends.low') }}</span><span>{{ t('ends.high') }}</span>
        </div>
        <div class="ts-actions">
          <button tsButton="filled" type="button" [busy]="busy()" (click)="finish()">
            {{ t('finish') }}
          </button>
        </div>
        <p class="ts-quiet ts-small who">{{ t('who') }}</p>
      }
    </ts-card>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--gap);
    }
    .idea {
      font: 400 17px/1.5 var(--serif);
    }
    .smile {
      display: block;
      font-weight: 500;
    }
    p {
      margin: 0;
    }
    .good {
      color: var(--primary);
      font-weight: 500;
    }
    .who {
      margin-top: 14px;
    }
  `,
})
export class FunWeek {
  /** `null` while they are read. */
  readonly sentences = input.required<readonly ListSentence[] | null>();
  /** This week's tap is there. */
  readonly isDone = input(false);
  readonly busy = input(false);
  readonly done = output<Omit<DayBody, 'onDay'>>();

  protected readonly t = injectText('plan.fun');
  protected readonly picked = signal<string | null>(null);
  protected readonly smile = signal(5);
  /** Who wrote it wants it; the other said yes. */
  protected readonly ideas = computed(() =>
    this.sentences()?.filter(({ mine, myMark, theirMark }) => (mine ? theirMark : myMark)?.agreed === true),
  );

  protected surprise(): void {
    const others = (this.ideas() ?? []).filter(({ id }) => id !== this.picked());
    const one = others[Math.floor(Math.random() * others.length)];
    if (one) this.picked.set(one.id);
  }

  protected slide(event: Event): void {
    this.smile.set((event.target as HTMLInputElement).valueAsNumber);
  }

  protected finish(): void {
    this.done.emit({ kind: 'done', smile: this.smile(), shared: false });
  }
}
