import { Component, computed, input, linkedSignal, output } from '@angular/core';
import type { DayBody, DialogueDay, ListSentence } from '@tweespraak/dialogues/contract';
import { Button, Card, Icon, Skeleton, injectText } from '@tweespraak/platform/web';

/** What pleases the other, to choose from; and "received", noted by who received, for oneself or shared. */
@Component({
  selector: 'ts-caring-week',
  imports: [Card, Button, Icon, Skeleton],
  template: `
    <ts-card [heading]="t('ideas', { partner: partner() })">
      @if (ideas(); as ideas) {
        <ul>
          @for (idea of ideas; track idea.id) {
            <li>{{ idea.text }}</li>
          } @empty {
            <li class="ts-quiet">{{ t('noIdeas') }}</li>
          }
        </ul>
        <p class="ts-quiet ts-small">{{ t('free') }}</p>
      } @else {
        <ts-skeleton [count]="3" />
      }
    </ts-card>
    <ts-card [heading]="t('received')">
      @if (theirs()) {
        <p class="good" role="status">{{ t('theyReceived', { partner: partner() }) }}</p>
      }
      @if (mine(); as entry) {
        <p class="good">
          <ts-icon name="check" [size]="18" />{{ t(entry.shared ? 'noted.shared' : 'noted.private') }}
        </p>
        <button tsButton="link" type="button" [busy]="busy()" (click)="removed.emit(entry.id)">
          {{ t('takeBack') }}
        </button>
      } @else {
        <label class="ts-check">
          <input type="checkbox" [checked]="shared()" (change)="shared.set(!shared())" />
          {{ t('share', { partner: partner() }) }}
        </label>
        <button tsButton="quiet" type="button" [busy]="busy()" (click)="note()">{{ t('note') }}</button>
      }
      <p class="ts-quiet ts-small who">{{ t('who', { partner: partner() }) }}</p>
    </ts-card>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--gap);
    }
    ul {
      margin: 0 0 10px;
      padding-left: 20px;
      font: 400 17px/1.5 var(--serif);
    }
    p {
      margin: 0;
    }
    .good {
      display: flex;
      align-items: center;
      gap: 8px;
      margin-bottom: 6px;
      color: var(--primary);
      font-weight: 500;
    }
    .who {
      margin-top: 14px;
    }
  `,
})
export class CaringWeek {
  readonly partner = input.required<string>();
  /** `null` while they are read. */
  readonly sentences = input.required<readonly ListSentence[] | null>();
  /** Today's entries. */
  readonly days = input.required<readonly DialogueDay[]>();
  readonly busy = input(false);
  readonly entered = output<Omit<DayBody, 'onDay'>>();
  /** The id of an entry. */
  readonly removed = output<string>();

  protected readonly t = injectText('plan.caring');
  /** What the other wrote, without what is hard for me now. */
  protected readonly ideas = computed(() =>
    this.sentences()?.filter(({ mine, myMark }) => !mine && myMark?.hard !== true),
  );
  private readonly receivedToday = computed(() => this.days().filter(({ kind }) => kind === 'received'));
  protected readonly mine = computed(() => this.receivedToday().find(({ mine }) => mine));
  protected readonly theirs = computed(() => this.receivedToday().some(({ mine }) => !mine));
  protected readonly shared = linkedSignal({ source: this.mine, computation: () => false });

  protected note(): void {
    this.entered.emit({ kind: 'received', smile: null, shared: this.shared() });
  }
}
