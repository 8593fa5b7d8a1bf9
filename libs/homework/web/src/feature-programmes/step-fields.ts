import { Component, computed, inject, input } from '@angular/core';
import {
  DELIVERY_RULES,
  dialogueKeys,
  dialogueNames,
  type DeliveryRule,
  type ProgrammeStep,
} from '@tweespraak/homework/domain';
import { Field, TextInput, injectText } from '@tweespraak/platform/web';
import { injectSay } from '../ui/inject-say';
import { ProgrammeDraft } from './programme-draft';

/** One step of a programme: what it gives, and when it comes. */
@Component({
  selector: 'ts-step-fields',
  imports: [Field, TextInput],
  templateUrl: './step-fields.html',
  styles: `
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
      align-items: end;
      gap: 0 var(--gap);
    }
  `,
})
export class StepFields {
  readonly index = input.required<number>();

  protected readonly t = injectText('homework.programme');
  protected readonly say = injectSay();
  protected readonly draft = inject(ProgrammeDraft);
  protected readonly kinds = ['homework', 'dialogue', 'round', 'note-for-coach'] as const;
  protected readonly people = ['both', 'a', 'b'] as const;
  protected readonly levels = [1, 2, 3, 4] as const;
  protected readonly dialogues = dialogueKeys.map((key) => ({ key, name: dialogueNames[key] }));
  private readonly problem = injectText('homework.programmeProblem');
  protected readonly path = computed(() => `steps.${this.index()}`);
  protected readonly step = computed(() => this.draft.steps()[this.index()] as ProgrammeStep);
  protected readonly text = computed(() => {
    const text = this.draft.at(`${this.path()}.text.${this.draft.language()}`);
    return typeof text === 'string' ? text : '';
  });
  protected readonly days = computed(() => {
    const { delivery } = this.step();
    return 'days' in delivery ? delivery.days : null;
  });
  /** A first step waits for nothing above it. */
  protected readonly rules = computed(() =>
    this.index() === 0 ? (['at-once', 'interval'] as const) : DELIVERY_RULES,
  );

  protected turnInto(kind: string): void {
    const next = this.kinds.find((one) => one === kind);
    if (next) this.draft.turnInto(this.index(), next);
  }

  protected setRule(rule: string): void {
    const next = DELIVERY_RULES.find((one) => one === rule);
    if (next) this.draft.setRule(this.index(), next);
  }

  protected ruleWords(rule: DeliveryRule): string {
    const first = this.index() === 0;
    return this.t(`rule.${first ? 'first.' : ''}${rule}`);
  }

  protected set(what: string, value: unknown): void {
    this.draft.write(`${this.path()}.${what}`, value);
  }

  protected number(text: string): number {
    return /^\d{1,4}$/.test(text.trim()) ? Number(text) : -1;
  }

  protected error(what: string): string {
    const [code] = this.draft.problemsAt(`${this.path()}.${what}`);
    return code ? this.problem(code) : '';
  }
}
