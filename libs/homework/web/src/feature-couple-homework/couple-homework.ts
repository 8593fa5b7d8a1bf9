import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CoupleHomeworkItem } from '@tweespraak/homework/contract';
import { Button, Card, KeepFocus, LoadState, Notice, Skeleton, injectText } from '@tweespraak/platform/web';
import { CoupleHomeworkClient } from '../data/couple-homework-client';
import { HomeworkRow } from './homework-row';
import { injectHomeworkActs } from './homework-acts';

/**
 * A couple's homework, for its coach: what is open and how far each is, and what is done. For the couple's page, with the texts
 * of `homeworkTexts`: `<ts-couple-homework [coupleId]="id" [names]="names" [archived]="archived" />`.
 */
@Component({
  selector: 'ts-couple-homework',
  imports: [Card, Button, LoadState, Skeleton, Notice, KeepFocus, RouterLink, HomeworkRow],
  template: `
    <ts-card tsKeepFocus [heading]="t('heading')">
      @if (!archived() && coupleId()) {
        <a aside tsButton="link" [routerLink]="['/couples', coupleId(), 'homework', 'new']">{{
          t('give')
        }}</a>
      }
      <ts-notice [text]="acts.refusal()" />
      @if (resource.hasValue()) {
        <ul class="ts-rows">
          @for (item of open(); track item.id) {
            <li>
              <ts-homework-row
                [coupleId]="coupleId()"
                [item]="item"
                [names]="names()"
                [archived]="archived()"
                (withdrawn)="acts.withdraw(item.id)"
                (moved)="acts.moveDue(item.id, $event, item.dueOn)"
              />
            </li>
          }
        </ul>
        @if (open().length === 0) {
          <p class="ts-quiet none">{{ t('none') }}</p>
        }
        @if (done().length > 0) {
          <details>
            <summary>{{ t.count('done', done().length) }}</summary>
            <ul class="ts-rows">
              @for (item of done(); track item.id) {
                <li>
                  <ts-homework-row
                    [coupleId]="coupleId()"
                    [item]="item"
                    [names]="names()"
                    [archived]="true"
                  />
                </li>
              }
            </ul>
          </details>
        }
      } @else {
        <ts-load-state [error]="resource.error()" (retry)="resource.reload()">
          <ts-skeleton shape="rows" [count]="3" />
        </ts-load-state>
      }
    </ts-card>
  `,
  styles: `
    .none {
      margin: 0;
    }
    details {
      margin-top: 12px;
      border-top: 1px solid var(--line);
    }
    summary {
      min-height: var(--target);
      padding: 10px 0;
      color: var(--primary);
      font-weight: 500;
      cursor: pointer;
    }
  `,
})
export class CoupleHomeworkCard {
  /** Not required: the page hands it down in the same pass. */
  readonly coupleId = input('');
  readonly names = input<{ readonly a: string; readonly b: string }>({ a: '', b: '' });
  readonly archived = input(false);

  protected readonly t = injectText('homework.couple');
  protected readonly acts = injectHomeworkActs();
  protected readonly resource = inject(CoupleHomeworkClient).homework(this.coupleId);
  private readonly items = computed(() =>
    this.resource.hasValue() ? this.resource.value().items.filter(({ withdrawn }) => !withdrawn) : [],
  );
  protected readonly open = computed(() => this.items().filter((item) => isOpen(item)));
  protected readonly done = computed(() => this.items().filter((item) => !isOpen(item)));
}

/** Somebody is not done, or something waits to be read or answered. */
function isOpen({ a, b }: CoupleHomeworkItem): boolean {
  return [a, b].some((seat) => seat && (seat.progress !== 'done' || seat.toRead > 0 || seat.toReply > 0));
}
