import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Enrolment } from '@tweespraak/homework/contract';
import { Button, Chip, Formats, Icon, Menu, injectText } from '@tweespraak/platform/web';
import { STEP_ICON } from '../ui/programme-steps';
import { injectDelivery } from '../ui/inject-delivery';
import { injectSay } from '../ui/inject-say';
import { whyWords } from './why-words';

type EnrolmentStep = Enrolment['steps'][number];

interface Act {
  /** Key under `homework.enrolment`. */
  readonly key: 'giveNow' | 'skip' | 'goOn' | 'unskip';
  readonly act: StepAct['act'];
}
const NOT_YET: readonly EnrolmentStep['state'][] = ['waiting', 'planned', 'stuck'];
const GIVE_OR_SKIP: readonly Act[] = [
  { key: 'giveNow', act: 'give' },
  { key: 'skip', act: 'skip' },
];
const GO_ON: Act = { key: 'goOn', act: 'skip' };
const UNSKIP: Act = { key: 'unskip', act: 'unskip' };

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
      ...this.actsOf(step, index),
    })),
  );

  private wordsOf(step: EnrolmentStep, isFirst: boolean): string {
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

  /** What can be done with a step: beside it for the one that comes next or is stuck, behind a button for the others. */
  private actsOf({ state }: EnrolmentStep, index: number): { inline: readonly Act[]; menu: readonly Act[] } {
    const { steps } = this.enrolment();
    const isNext = index === steps.findIndex((step) => NOT_YET.includes(step.state));
    if (NOT_YET.includes(state))
      return isNext || state === 'stuck'
        ? { inline: GIVE_OR_SKIP, menu: [] }
        : { inline: [], menu: GIVE_OR_SKIP };
    if (state === 'skipped') return { inline: [], menu: [UNSKIP] };
    const isWaitedFor = steps[index + 1]?.state === 'waiting';
    return { inline: isWaitedFor ? [GO_ON] : [], menu: [] };
  }

  private pathOf(kind: string, id: string | null): string[] | null {
    if (!id) return null;
    if (kind === 'homework') return ['/couples', this.coupleId(), 'homework', id];
    return kind === 'dialogue' ? ['/couples', this.coupleId(), 'dialogues', id] : null;
  }
}
