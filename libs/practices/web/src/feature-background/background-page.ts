import { Component, computed, inject, signal } from '@angular/core';
import {
  Button,
  Card,
  Formats,
  LoadState,
  Page,
  Skeleton,
  UndoToast,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import type { JobKind, PracticeJobs } from '@tweespraak/practices/contract';
import { BackgroundClient, practiceJobsResource } from '../data/background-client';

const NUMBERS = ['planned', 'waiting', 'busy', 'failed', 'retried'] as const;

/** What goes by itself, for the admin: numbers for each kind, and another try for what failed. */
@Component({
  selector: 'ts-background-page',
  imports: [Page, Card, Button, LoadState, Skeleton],
  templateUrl: './background-page.html',
  styleUrl: './background-page.scss',
})
export class BackgroundPage {
  protected readonly t = injectText('notices.background');
  protected readonly jobs = practiceJobsResource();
  protected readonly numbers = NUMBERS;
  protected readonly failed = computed(() => {
    const kinds = this.jobs.hasValue() ? this.jobs.value().kinds : [];
    return kinds.reduce((sum, { failed }) => sum + failed, 0);
  });
  protected readonly busy = signal<JobKind | null>(null);
  private readonly say = injectProblemText('practices.problem');
  private readonly client = inject(BackgroundClient);
  private readonly formats = inject(Formats);
  private readonly toast = inject(UndoToast);

  protected lastDone({ lastDone }: PracticeJobs['kinds'][number]): string {
    return lastDone ? this.formats.date(lastDone, 'moment') : this.t('never');
  }

  protected async retry(kind: JobKind): Promise<void> {
    if (this.busy()) return;
    this.busy.set(kind);
    try {
      await this.client.retry(kind);
      this.toast.say(this.t('retried'));
      this.jobs.reload();
    } catch (error) {
      this.toast.say(this.say(error));
    } finally {
      this.busy.set(null);
    }
  }
}
