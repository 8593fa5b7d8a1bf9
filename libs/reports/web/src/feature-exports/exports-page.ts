import { Component, DestroyRef, computed, effect, inject, linkedSignal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  Button,
  Icon,
  KeepFocus,
  LoadState,
  Notice,
  Page,
  QuietBox,
  Skeleton,
  UndoToast,
  injectOneAct,
  injectText,
} from '@tweespraak/platform/web';
import type {
  ExportAgainBody,
  ExportCard as Export,
  ExportChoice,
  ExportSchedule,
} from '@tweespraak/reports/contract';
import { ExportsClient } from '../data/exports-client';
import { ExportCard, isUnderWay } from './export-card';
import { SchedulesCard } from './schedules-card';

/** How often the page looks again while a file is being made. */
const LOOK_AGAIN_MS = 1500;

/** The files that somebody asked for. Leaving the page stops nothing: the work goes on, and a mail says when it is done. */
@Component({
  selector: 'ts-exports-page',
  imports: [
    ...[Page, Button, Icon, Notice, LoadState, Skeleton, QuietBox, KeepFocus],
    ...[RouterLink, ExportCard, SchedulesCard],
  ],
  templateUrl: './exports-page.html',
})
export class ExportsPage {
  protected readonly t = injectText('exports.page');
  private readonly client = inject(ExportsClient);
  private readonly toast = inject(UndoToast);
  private readonly act = injectOneAct('exports.problem');
  protected readonly busy = this.act.busy;
  protected readonly refusal = this.act.refusal;
  protected readonly read = this.client.mine();
  protected readonly planned = this.client.schedules();
  /** What was read last: one look that fails takes nothing off the page. */
  protected readonly exports = linkedSignal<readonly Export[] | null, readonly Export[] | null>({
    source: () => (this.read.hasValue() ? this.read.value().exports : null),
    computation: (now, before) => now ?? before?.value ?? null,
  });
  protected readonly schedules = computed(() =>
    this.planned.hasValue() ? this.planned.value().schedules : [],
  );
  private readonly isWaiting = computed(
    () => this.exports()?.some(({ state }) => isUnderWay(state)) ?? false,
  );
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect(() => {
      if (!this.isWaiting() || this.read.isLoading()) return;
      untracked(() => {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.read.reload(), LOOK_AGAIN_MS);
      });
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected nextOn({ choice }: Export): string | null {
    const same = this.schedules().find((schedule) => choice !== null && isSame(schedule.choice, choice));
    return same?.nextOn ?? null;
  }

  protected cancel({ exportId }: Export): Promise<void> {
    return this.act.run(() => this.client.cancel(exportId));
  }

  protected goOn({ exportId }: Export): Promise<void> {
    return this.act.run(() => this.client.goOn(exportId));
  }

  protected again({ exportId }: Export, snapshot: ExportAgainBody['snapshot']): Promise<void> {
    return this.act.run(async () => {
      await this.client.again(exportId, snapshot, crypto.randomUUID());
      this.toast.say(this.t('asked'));
    });
  }

  protected everyQuarter({ choice }: Export): Promise<void> {
    return this.act.run(async () => {
      if (!choice) return;
      const { scheduleId } = await this.client.everyQuarter(choice);
      this.toast.offer(this.t('scheduled'), () => this.client.stopSchedule(scheduleId));
    });
  }

  protected stop({ scheduleId, choice }: ExportSchedule): Promise<void> {
    return this.act.run(async () => {
      await this.client.stopSchedule(scheduleId);
      this.toast.offer(this.t('unscheduled'), () => this.client.everyQuarter(choice));
    });
  }
}

/** The period aside: a schedule has its own. */
function isSame(one: ExportChoice, other: ExportChoice): boolean {
  const plain = ({ blocks, filters, format, locale }: ExportChoice) =>
    JSON.stringify([[...blocks].sort(), filters.coachIds, filters.appointmentKinds, format, locale]);
  return plain(one) === plain(other);
}
