import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormField, form, submit } from '@angular/forms/signals';
import type { CoachDialogue, CoupleDialogues, DialogueType } from '@tweespraak/dialogues/contract';
import {
  DIALOGUE_KEYS,
  PILLARS,
  PILLAR_NAMES,
  scripts,
  type Level,
  type Setting,
} from '@tweespraak/dialogues/domain';
import { Button, Field, Language, Notice, TextInput, injectText } from '@tweespraak/platform/web';
import { injectDialogueName } from '../ui/dialogue-name';
import { minutesKey } from '../ui/minutes-key';
import { MomentField } from '../ui/moment-field';
import { LevelChoice } from './level-choice';
import { isCoachWanted, levelOf, newPlan, planOf, planRules, withType, type PlanModel } from './plan-form';

const SETTINGS: readonly Setting[] = ['room', 'lists', 'days'];

/** What is planned: which dialogue, about what, with how much script, who begins, with whom and when. */
@Component({
  selector: 'ts-plan-fields',
  imports: [Field, TextInput, FormField, Button, Notice, MomentField, LevelChoice],
  templateUrl: './plan-fields.html',
  styleUrl: './plan-fields.scss',
})
export class PlanFields {
  readonly couple = input.required<CoupleDialogues>();
  /** The one that changes; a new one without. */
  readonly dialogue = input<CoachDialogue | null>(null);
  /** To begin a new one with. */
  readonly type = input<DialogueType | ''>('');
  readonly pillar = input('');
  readonly refusal = input('');
  readonly busy = input(false);
  readonly saved = output<PlanModel>();

  protected readonly t = injectText('plan.form');
  protected readonly nameOf = injectDialogueName();
  protected readonly pillars = PILLARS;
  protected readonly firsts = ['a', 'b', 'choose'] as const;
  protected readonly whens = ['choose', 'at'] as const;
  protected readonly now = new Date();
  private readonly error = injectText('plan.form.error');
  private readonly locale = inject(Language).active;

  /** Starts once; a new read of the couple leaves what was typed alone. */
  protected readonly model = linkedSignal({
    source: () => this.dialogue()?.id ?? `${this.type()} ${this.pillar()}`,
    computation: () => {
      const dialogue = this.dialogue();
      return dialogue ? planOf(dialogue) : newPlan(this.type(), this.pillar(), this.couple());
    },
  });
  protected readonly form = form(this.model, planRules(this.error));
  protected readonly groups = computed(() =>
    SETTINGS.map((setting) => ({
      name: this.t(`settings.${setting}`),
      types: DIALOGUE_KEYS.filter((key) => scripts[key].setting === setting).map((key) => ({
        key,
        waits: this.couple().waiting.includes(key),
        name: this.nameOf(key),
      })),
    })),
  );
  protected readonly chosen = computed(() => {
    const { type } = this.model();
    return type === '' ? null : { type, script: scripts[type] };
  });
  protected readonly about = computed(() => {
    const script = this.chosen()?.script;
    if (!script) return '';
    const [from, to] = script.minutes;
    return `${script.about[this.locale()]} ${this.t(`minutes.${minutesKey(script)}`, { from, to })}`;
  });
  protected readonly suggestedLevel = computed<Level>(() => {
    const { type } = this.model();
    return type === '' ? 1 : levelOf(this.couple(), type);
  });
  protected readonly coachNote = computed(() => {
    const chosen = this.chosen();
    if (!chosen) return '';
    if (chosen.script.requiresCoach) return this.t('coachNeeded');
    return this.t(isCoachWanted(this.couple(), chosen.type) ? 'coachAdvised' : 'coachNote');
  });
  protected readonly waiting = computed(() => this.couple().waiting.map((type) => this.nameOf(type)));
  private readonly asked = signal(false);
  protected readonly timeError = computed(() => {
    const { when, at } = this.model();
    return this.asked() && when === 'at' && at === null ? this.error('at') : '';
  });

  protected pillarName(pillar: (typeof PILLARS)[number]): string {
    return PILLAR_NAMES[pillar][this.locale()];
  }

  protected chooseType(event: Event): void {
    const value = (event.target as HTMLSelectElement).value;
    const type = DIALOGUE_KEYS.find((key) => key === value) ?? '';
    this.model.update((model) => withType(model, type, this.couple()));
    this.form.type().markAsTouched();
  }

  protected set(change: Partial<PlanModel>): void {
    this.asked.set(false);
    this.model.update((model) => ({ ...model, ...change }));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.asked.set(true);
    await submit(this.form, {
      action: () => {
        this.saved.emit(this.model());
        return Promise.resolve(undefined);
      },
      onInvalid: (fields) => fields().errorSummary()[0]?.fieldTree().focusBoundControl(),
    });
  }
}
