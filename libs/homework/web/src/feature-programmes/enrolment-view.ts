import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Enrolment } from '@tweespraak/homework/contract';
import { Button, Chip, Formats, Icon, Menu, injectText } from '@tweespraak/platform/web';
import { STEP_ICON } from '../ui/programme-steps';
import { injectDelivery } from '../ui/inject-delivery';
import { injectSay } from '../ui/inject-say';
import { whyWords } from './why-words';

export interface StepAct {
  readonly step: string;
  readonly act: 'skip' | 'unskip' | 'give';
}

/** One programme of a couple: what was given, what is planned, and what waits for what. */
@Component({
  selector: 'ts-enrolment-view',
  imports: [RouterLink, Button, Chip, Icon, Menu],
  templateUrl: './enrolment-view.html',
  styleUrls: ['../ui/timeline.scss', './enrolment-view.scss'],
})
export class EnrolmentView {
  readonly coupleId = input.required<string>();
  readonly enrolment = input.required<Enrolment>();
  readonly busy = input(false);
  readonly archived = input(false);
  readonly paused = output<boolean>();
  readonly cancelled = output<boolean>();
  readonly acted = output<StepAct>();

  protected readonly t = injectText('homework.enrolment');
  private readonly problem = injectText('homework.problem');
  private readonly say = injectSay();
  private readonly when = injectDelivery();
  private readonly formats = inject(Formats);
  protected readonly title = computed(() => this.say(this.enrolment().title));
  protected readonly isOpen = computed(() => ['running', 'paused'].includes(this.enrolment().state));
  protected readonly lines = computed(() =>
    this.enrolment().steps.map((step, index) => ({
      id: step.id,
      state: step.state,
      icon: STEP_ICON[step.kind],
      title: step.kind === 'note-for-coach' ? this.t('note') : this.say(step.title),
      note: step.kind === 'note-for-coach' ? this.say(step.title) : '',
      path: this.pathOf(step.kind, step.objectId),
      words: this.wordsOf(step, index === 0),
      mayGive: ['waiting', 'planned', 'stuck'].includes(step.state),
      mayGoOn: step.state === 'delivered' && this.waitsBelow(index),
    })),
  );

  private wordsOf(step: Enrolment['steps'][number], isFirst: boolean): string {
    switch (step.state) {
      case 'delivered':
        return this.t('given', { day: this.formats.date(step.deliveredAt ?? '', 'day') });
      case 'planned':
        return step.dueAt
          ? this.t('planned', { when: this.formats.date(step.dueAt, 'moment') })
          : this.when(step.delivery, isFirst);
      case 'skipped':
        return this.t(step.deliveredAt ? 'wentOn' : 'skipped');
      case 'stuck':
        return this.t('stuck', { why: whyWords(step.why, this.problem, this.t) });
      case 'waiting':
        return this.when(step.delivery, isFirst);
    }
  }

  /** Something below waits for this one: one may go on without it. */
  private waitsBelow(index: number): boolean {
    return this.enrolment()
      .steps.slice(index + 1)
      .some(({ state }) => state === 'waiting');
  }

  private pathOf(kind: string, id: string | null): string[] | null {
    if (!id) return null;
    if (kind === 'homework') return ['/couples', this.coupleId(), 'homework', id];
    return kind === 'dialogue' ? ['/couples', this.coupleId(), 'dialogues', id] : null;
  }
}
