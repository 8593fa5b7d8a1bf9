import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Enrolment } from '@tweespraak/homework/contract';
import {
  Button,
  Card,
  KeepFocus,
  LoadState,
  Notice,
  Skeleton,
  UndoToast,
  injectOneAct,
  injectText,
} from '@tweespraak/platform/web';
import { ProgrammesClient } from '../data/programmes-client';
import { EnrolmentView, type StepAct } from './enrolment-view';

/**
 * Where a couple's programmes stand, for its coach. The couple sees what comes, never the plan. For the couple's page, with the
 * texts of `homeworkTexts`: `<ts-couple-programmes [coupleId]="id" [archived]="archived" />`.
 */
@Component({
  selector: 'ts-couple-programmes',
  imports: [Card, Button, LoadState, Skeleton, Notice, KeepFocus, RouterLink, EnrolmentView],
  template: `
    <ts-card id="programme" tsKeepFocus [heading]="t('heading')">
      @if (!archived() && coupleId()) {
        <a aside tsButton="link" [routerLink]="['/couples', coupleId(), 'programme']">{{ t('start') }}</a>
      }
      <ts-notice [text]="refusal()" />
      @if (resource.hasValue()) {
        @for (enrolment of open(); track enrolment.id) {
          <ts-enrolment-view
            [coupleId]="coupleId()"
            [enrolment]="enrolment"
            [busy]="busy()"
            [archived]="archived()"
            (paused)="pause(enrolment, $event)"
            (cancelled)="cancel(enrolment)"
            (acted)="act(enrolment, $event)"
          />
        } @empty {
          <p class="ts-quiet none">{{ t('none') }}</p>
        }
        @if (past().length > 0) {
          <details>
            <summary>{{ t.count('past', past().length) }}</summary>
            @for (enrolment of past(); track enrolment.id) {
              <ts-enrolment-view [coupleId]="coupleId()" [enrolment]="enrolment" [archived]="true" />
            }
          </details>
        }
      } @else {
        <ts-load-state [error]="resource.error()" (retry)="resource.reload()">
          <ts-skeleton shape="rows" [count]="2" />
        </ts-load-state>
      }
    </ts-card>
  `,
  styles: `
    .none {
      margin: 0;
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
export class CoupleProgrammes {
  /** Not required: the page hands it down in the same pass. */
  readonly coupleId = input('');
  readonly archived = input(false);

  protected readonly t = injectText('homework.enrolment');
  private readonly oneAct = injectOneAct('homework.problem');
  protected readonly busy = this.oneAct.busy;
  protected readonly refusal = this.oneAct.refusal;
  private readonly client = inject(ProgrammesClient);
  private readonly toast = inject(UndoToast);
  protected readonly resource = this.client.enrolments(this.coupleId);
  private readonly all = computed(() => (this.resource.hasValue() ? this.resource.value().enrolments : []));
  protected readonly open = computed(() => this.all().filter(isOpen));
  protected readonly past = computed(() => this.all().filter((one) => !isOpen(one)));

  protected pause({ id }: Enrolment, paused: boolean): Promise<void> {
    return this.oneAct.run(async () => {
      await this.client.setPaused(id, paused);
      this.toast.offer(this.t(paused ? 'pausedNow' : 'resumedNow'), () => this.client.setPaused(id, !paused));
    });
  }

  protected cancel({ id }: Enrolment): Promise<void> {
    return this.oneAct.run(async () => {
      await this.client.setCancelled(id, true);
      this.toast.offer(this.t('cancelledNow'), () => this.client.setCancelled(id, false));
    });
  }

  protected act({ id }: Enrolment, { step, act }: StepAct): Promise<void> {
    return this.oneAct.run(async () => {
      if (act === 'give') {
        await this.client.deliver(id, step);
        return this.toast.say(this.t('givenNow'));
      }
      const skipped = act === 'skip';
      await this.client.setSkipped(id, step, skipped);
      this.toast.offer(this.t(skipped ? 'skippedNow' : 'unskippedNow'), () =>
        this.client.setSkipped(id, step, !skipped),
      );
    });
  }
}

function isOpen({ state }: Enrolment): boolean {
  return state === 'running' || state === 'paused';
}
