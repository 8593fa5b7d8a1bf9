import { Injectable, computed, signal } from '@angular/core';
import type { ExerciseList, ProgrammeBody } from '@tweespraak/homework/contract';
import {
  builtIn,
  builtInExercises,
  checkProgramme,
  type Delivery,
  type DeliveryRule,
  type Programme,
  type ProgrammeStep,
} from '@tweespraak/homework/domain';
import { LOCALES, type Locale } from '@tweespraak/shared/kernel';
import { valueAt, withValueAt } from '../ui/draft-path';

const EMPTY = { nl: '', en: '' };

/** A programme that is being made, and what is still wrong with it. Provided by its page. */
@Injectable()
export class ProgrammeDraft {
  readonly body = signal<ProgrammeBody>({ title: EMPTY, summary: EMPTY, steps: [] });
  readonly language = signal<Locale>('nl');
  readonly cards = signal<ExerciseList['exercises']>([]);
  /** True once something was typed. */
  readonly isTouched = signal(false);
  readonly steps = computed(() => this.body().steps as readonly ProgrammeStep[]);
  readonly problems = computed(() => {
    const { title } = this.body();
    const written = LOCALES.filter((locale) => title[locale].trim());
    const programme = { key: 'draft', version: 1, ...this.body() } as Programme;
    return checkProgramme(programme, (key) => this.exerciseOf(key), written.length > 0 ? written : LOCALES);
  });

  at(path: string): unknown {
    return valueAt(this.body(), path);
  }

  write(path: string, value: unknown): void {
    this.isTouched.set(true);
    this.body.update((body) => withValueAt(body, path, value));
  }

  add(): void {
    const [first] = this.cards();
    this.write('steps', [...this.steps(), newStep('homework', first?.key ?? '', this.steps().length === 0)]);
  }

  remove(index: number): void {
    this.write(
      'steps',
      this.steps().filter((_, at) => at !== index),
    );
  }

  move(index: number, by: -1 | 1): void {
    const steps = [...this.steps()];
    const [step] = steps.splice(index, 1);
    if (step) steps.splice(index + by, 0, step);
    this.write('steps', steps);
  }

  /** Another kind of step keeps its place and when it comes. */
  turnInto(index: number, kind: ProgrammeStep['kind']): void {
    const before = this.steps()[index];
    if (!before) return;
    const [first] = this.cards();
    const made = newStep(kind, first?.key ?? '', index === 0);
    this.write(`steps.${index}`, { ...made, id: before.id, delivery: before.delivery });
  }

  setRule(index: number, rule: DeliveryRule): void {
    const before = this.steps()[index]?.delivery;
    const days = before && 'days' in before ? before.days : 0;
    this.write(`steps.${index}.delivery`, rule === 'at-once' ? { rule } : ({ rule, days } as Delivery));
  }

  problemsAt(path: string): string[] {
    return this.problems()
      .filter((problem) => problem.path === path)
      .map(({ code }) => code);
  }

  /** What a practice made itself has no steps here; that it is there is enough. */
  private exerciseOf(key: string) {
    return this.cards().some((card) => card.key === key) ? (builtIn(key) ?? builtInExercises[0]) : undefined;
  }
}

function newStep(kind: ProgrammeStep['kind'], exercise: string, isFirst: boolean): ProgrammeStep {
  const id = `s${crypto.randomUUID().slice(0, 8)}`;
  const delivery: Delivery = isFirst ? { rule: 'at-once' } : { rule: 'after-previous', days: 0 };
  switch (kind) {
    case 'homework':
      return { id, delivery, kind, exercise, for: 'both', dueInDays: 7 };
    case 'round':
      return { id, delivery, kind, dueInDays: 14 };
    case 'dialogue':
      return { id, delivery, kind, dialogue: 'imago', level: 1 };
    case 'note-for-coach':
      return { id, delivery, kind, text: EMPTY };
  }
}
