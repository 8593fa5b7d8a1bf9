import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import {
  Button,
  Card,
  DeviceStorage,
  Field,
  KeepFocus,
  LoadState,
  Notice,
  Page,
  Problem,
  Skeleton,
  TextInput,
  UndoToast,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { ProgrammeBody } from '@tweespraak/homework/contract';
import { LOCALES } from '@tweespraak/shared/kernel';
import { ExercisesClient } from '../data/exercises-client';
import { ProgrammesClient } from '../data/programmes-client';
import { ItemBar } from '../ui/item-bar';
import { injectDelivery } from '../ui/inject-delivery';
import { injectSay } from '../ui/inject-say';
import { injectStepTitle } from '../ui/inject-step-title';
import { ProgrammeDraft } from './programme-draft';
import { StepFields } from './step-fields';

/** Making a programme: its steps in order, each with when it comes. What is typed stays for this visit until it is saved. */
@Component({
  selector: 'ts-programme-editor-page',
  imports: [
    ...[Page, Card, Button, Field, TextInput, Notice, LoadState, Skeleton, KeepFocus],
    ...[ItemBar, StepFields],
  ],
  providers: [ProgrammeDraft],
  templateUrl: './programme-editor-page.html',
  styleUrl: './programme-editor-page.scss',
})
export class ProgrammeEditorPage {
  /** The one that changes; a new one without. */
  readonly key = input<string>();
  /** Query parameter: begins as a copy of this one. */
  readonly from = input<string>();

  protected readonly t = injectText('homework.programme');
  protected readonly languages = LOCALES;
  protected readonly draft = inject(ProgrammeDraft);
  protected readonly busy = signal(false);
  protected readonly asked = signal(false);
  protected readonly refusal = signal('');
  private readonly problem = injectText('homework.programmeProblem');
  private readonly words = injectSay();
  private readonly say = injectProblemText('homework.problem');
  private readonly titleOf = injectStepTitle();
  private readonly when = injectDelivery();
  private readonly client = inject(ProgrammesClient);
  private readonly router = inject(Router);
  private readonly toast = inject(UndoToast);
  private readonly storage = inject(DeviceStorage);
  private readonly sendKey = crypto.randomUUID();
  protected readonly list = this.client.list();
  protected readonly exercises = inject(ExercisesClient).list();

  private readonly origin = computed(() => {
    const wanted = this.key() ?? this.from();
    const all = this.list.hasValue() ? this.list.value().programmes : [];
    return wanted ? (all.find(({ key }) => key === wanted) ?? null) : null;
  });
  protected readonly isReady = computed(() => this.list.hasValue() && this.exercises.hasValue());
  protected readonly failure = computed(() => {
    if (this.list.error() ?? this.exercises.error()) return this.list.error() ?? this.exercises.error();
    const isForeign = this.key() !== undefined && this.origin()?.own !== true;
    return this.isReady() && isForeign ? new Problem(404, '', '') : undefined;
  });
  protected readonly back = computed(() =>
    this.key() ? ['/programmes', this.key() ?? ''] : ['/programmes'],
  );
  protected readonly heading = computed(() => this.words(this.draft.body().title) || this.t('new'));
  protected readonly summaries = computed(() =>
    this.draft.steps().map((step, index) => ({
      id: step.id,
      title: this.titleOf(step, this.draft.cards()),
      when: this.when(step.delivery, index === 0),
    })),
  );
  /** What is wrong as a whole, in words; the rest stands at its place. */
  protected readonly wrongs = computed(() => [
    ...new Set(this.draft.problems().map(({ code }) => this.problem(code))),
  ]);
  private readonly store = computed(() => `ts-programme-${this.key() ?? this.from() ?? 'new'}`);

  constructor() {
    effect(() => {
      if (this.isReady()) untracked(() => this.begin());
    });
    effect(() => {
      const body = this.draft.body();
      if (this.draft.isTouched()) this.storage.writeForVisit(this.store(), JSON.stringify(body));
    });
  }

  protected titleAt(what: 'title' | 'summary'): string {
    return this.draft.body()[what][this.draft.language()];
  }

  protected removeStep(index: number): void {
    const before = this.draft.steps();
    this.draft.remove(index);
    this.toast.offer(this.t('stepRemoved'), () => {
      this.draft.write('steps', before);
      return Promise.resolve();
    });
  }

  protected async save(): Promise<void> {
    this.asked.set(true);
    if (this.busy() || this.draft.problems().length > 0) return;
    this.busy.set(true);
    this.refusal.set('');
    try {
      const key = await this.send(ProgrammeBody.parse(this.draft.body()));
      this.storage.writeForVisit(this.store(), '');
      await this.router.navigate(['/programmes', key]);
      this.toast.say(this.t('saved'));
    } catch (error) {
      this.refusal.set(this.say(error));
    } finally {
      this.busy.set(false);
    }
  }

  private async send(body: ProgrammeBody): Promise<string> {
    const key = this.key();
    if (!key) return this.client.make(body, this.sendKey);
    await this.client.change(key, body);
    return key;
  }

  private begin(): void {
    if (this.exercises.hasValue())
      this.draft.cards.set(
        this.exercises.value().exercises.filter(({ archived, version }) => !archived && version > 0),
      );
    if (this.draft.isTouched()) return;
    const kept = readKept(this.storage.readForVisit(this.store()));
    const origin = this.origin();
    if (kept) this.draft.body.set(kept);
    else if (origin)
      this.draft.body.set({ title: origin.title, summary: origin.summary, steps: origin.steps });
  }
}

/** What was typed during this visit; nothing when it is not understood. */
function readKept(text: string | null): ProgrammeBody | null {
  try {
    const kept = text ? (JSON.parse(text) as ProgrammeBody) : null;
    return kept && Array.isArray(kept.steps) && typeof kept.title === 'object' ? kept : null;
  } catch {
    return null;
  }
}
