import { Component, computed, inject, input } from '@angular/core';
import type { ProgrammeStep } from '@tweespraak/homework/domain';
import { Icon, injectText, type IconName } from '@tweespraak/platform/web';
import { ExercisesClient } from '../data/exercises-client';
import { injectDelivery } from './inject-delivery';
import { injectSay } from './inject-say';
import { injectStepTitle } from './inject-step-title';

export const STEP_ICON: Readonly<Record<ProgrammeStep['kind'], IconName>> = {
  homework: 'document',
  round: 'eye',
  dialogue: 'talk',
  'note-for-coach': 'flag',
};

/** The steps of a programme, top to bottom, each with when it comes. */
@Component({
  selector: 'ts-programme-steps',
  imports: [Icon],
  template: `
    <ol>
      @for (line of lines(); track line.id) {
        <li>
          <span class="disc"><ts-icon [name]="line.icon" [size]="18" /></span>
          <span class="words">
            <strong>{{ line.title }}</strong>
            @if (line.note) {
              <span>{{ line.note }}</span>
            }
            <span class="ts-quiet">{{ line.when }}</span>
            @if (line.more) {
              <span class="ts-quiet ts-small">{{ line.more }}</span>
            }
          </span>
        </li>
      }
    </ol>
  `,
  styleUrl: './timeline.scss',
})
export class ProgrammeSteps {
  readonly steps = input.required<readonly ProgrammeStep[]>();

  private readonly t = injectText('homework.programme');
  private readonly titleOf = injectStepTitle();
  private readonly when = injectDelivery();
  private readonly say = injectSay();
  private readonly list = inject(ExercisesClient).list();
  private readonly cards = computed(() => (this.list.hasValue() ? this.list.value().exercises : []));
  protected readonly lines = computed(() =>
    this.steps().map((step, index) => ({
      id: step.id,
      icon: STEP_ICON[step.kind],
      title: step.kind === 'homework' && !this.list.hasValue() ? '…' : this.titleOf(step, this.cards()),
      note: step.kind === 'note-for-coach' ? this.say(step.text) : '',
      when: this.when(step.delivery, index === 0),
      more: this.moreOf(step),
    })),
  );

  private moreOf(step: ProgrammeStep): string {
    if (step.kind === 'dialogue') return this.t('level', { level: step.level });
    if (step.kind === 'note-for-coach') return this.t('noteMore');
    const due = this.t.count('due', step.dueInDays);
    return step.kind === 'homework' ? `${this.t(`for.${step.for}`)} · ${due}` : due;
  }
}
