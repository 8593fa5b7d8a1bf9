import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProgrammeStep } from '@tweespraak/homework/domain';
import {
  Button,
  Card,
  Chip,
  LoadState,
  Notice,
  Page,
  Problem,
  Skeleton,
  UndoToast,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { ProgrammesClient } from '../data/programmes-client';
import { injectSay } from '../ui/inject-say';
import { ProgrammeSteps } from '../ui/programme-steps';

/** One programme to read: its steps and when each comes. It is started on the page of a couple. */
@Component({
  selector: 'ts-programme-page',
  imports: [Page, Card, Chip, Button, Notice, LoadState, Skeleton, RouterLink, ProgrammeSteps],
  template: `
    @if (failure(); as error) {
      <ts-load-state [level]="1" [error]="error" (retry)="list.reload()" />
    } @else {
      <ts-page
        width="text"
        backLink="/programmes"
        [heading]="heading()"
        [subtitle]="summary()"
        [backLabel]="t('back')"
      >
        <ng-container actions>
          @if (programme(); as programme) {
            @if (programme.archived) {
              <ts-chip icon="archive">{{ t('archived') }}</ts-chip>
            }
            @if (programme.own) {
              <button
                tsButton="link"
                type="button"
                [busy]="busy()"
                (click)="setArchived(!programme.archived)"
              >
                {{ t(programme.archived ? 'restore' : 'archive') }}
              </button>
            }
            <a tsButton="quiet" routerLink="/programmes/new" [queryParams]="{ from: programme.key }">
              {{ t('copy') }}
            </a>
            @if (programme.own && !programme.archived) {
              <a tsButton="filled" [routerLink]="['/programmes', programme.key, 'edit']">{{ t('edit') }}</a>
            }
          }
        </ng-container>
        @if (programme()) {
          <ts-notice [text]="refusal()" />
          <ts-card [heading]="t('stepsHeading')">
            <ts-programme-steps [steps]="steps()" />
          </ts-card>
          <p class="ts-quiet ts-small">{{ t('startNote') }}</p>
        } @else {
          <ts-skeleton shape="rows" [count]="6" />
        }
      </ts-page>
    }
  `,
  styles: `
    .ts-small {
      margin-top: 16px;
    }
  `,
})
export class ProgrammePage {
  readonly key = input.required<string>();

  protected readonly t = injectText('homework.programme');
  protected readonly busy = signal(false);
  protected readonly refusal = signal('');
  private readonly words = injectSay();
  private readonly say = injectProblemText('homework.problem');
  private readonly client = inject(ProgrammesClient);
  private readonly toast = inject(UndoToast);
  protected readonly list = this.client.list();
  protected readonly programme = computed(() =>
    this.list.hasValue()
      ? (this.list.value().programmes.find(({ key }) => key === this.key()) ?? null)
      : null,
  );
  /** One that is not in the list does not exist. */
  protected readonly failure = computed(() =>
    this.list.hasValue() && !this.programme() ? new Problem(404, '', '') : this.list.error(),
  );
  protected readonly heading = computed(() => {
    const programme = this.programme();
    return programme ? this.words(programme.title) : this.t('single');
  });
  protected readonly summary = computed(() => {
    const programme = this.programme();
    return programme ? this.words(programme.summary) : '';
  });
  protected readonly steps = computed(() => (this.programme()?.steps ?? []) as readonly ProgrammeStep[]);

  protected async setArchived(archived: boolean): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set('');
    try {
      await this.client.setArchived(this.key(), archived);
      this.toast.offer(this.t(archived ? 'archivedNow' : 'restoredNow'), () =>
        this.client.setArchived(this.key(), !archived),
      );
    } catch (error) {
      this.refusal.set(this.say(error));
    } finally {
      this.busy.set(false);
    }
  }
}
