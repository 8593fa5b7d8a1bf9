import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import type { ExerciseDetail, SaveDraftBody } from '@tweespraak/homework/contract';
import { checkExercise, occasionCount, type Exercise } from '@tweespraak/homework/domain';
import { LeaveRegistry, asProblem, type SaveState } from '@tweespraak/platform/web';
import { LOCALES, type Locale } from '@tweespraak/shared/kernel';
import { ExercisesClient } from '../data/exercises-client';
import { asDraft } from '../ui/as-exercise';
import { valueAt, withValueAt } from '../ui/draft-path';

type Definition = SaveDraftBody['definition'];

/** How long after the last key a draft is saved, and how long to wait before trying again, in ms. */
const PAUSE_MS = 900;
const RETRY_MS = 5_000;

/** One exercise that is being made: what is on the screen, what the server has, and what is still wrong with it. Provided by its page. */
@Injectable()
export class DraftStore {
  private readonly client = inject(ExercisesClient);
  private readonly definition = signal<Definition | null>(null);
  private key = '';
  private revision = 0;
  private saved: Definition | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> | null = null;

  readonly state = signal<SaveState>('idle');
  /** Somebody saved another draft meanwhile: nothing is written over it. */
  readonly isOvertaken = signal(false);
  /** In which language one writes now. */
  readonly language = signal<Locale>('nl');
  readonly exercise = computed<Exercise | null>(() => {
    const definition = this.definition();
    return definition ? asDraft(definition) : null;
  });
  /** A practice may write in one language: what has a title is looked at, as the server does. */
  readonly problems = computed(() => {
    const exercise = this.exercise();
    if (!exercise) return [];
    const written = LOCALES.filter((locale) => exercise.title[locale].trim());
    return checkExercise(exercise, written.length > 0 ? written : [this.language()]);
  });

  constructor() {
    const takeBack = inject(LeaveRegistry).saveBeforeLeaving(() => this.saveOrThrow());
    inject(DestroyRef).onDestroy(() => {
      takeBack();
      void this.save();
    });
  }

  /** Begins with the draft, or with what was published when there is none yet. */
  begin({ key, draft, published, draftRevision }: ExerciseDetail): void {
    if (this.key === key) return;
    this.key = key;
    this.revision = draftRevision ?? 0;
    this.saved = withoutVersion(draft ?? published ?? {});
    this.definition.set(this.saved);
  }

  /** What stands at a place, as `steps.0.title`. */
  at(path: string): unknown {
    return valueAt(this.definition(), path);
  }

  write(path: string, value: unknown): void {
    this.definition.update((whole) => whole && fitted(withValueAt(whole, path, value)));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), PAUSE_MS);
  }

  list(path: string): readonly unknown[] {
    const list = this.at(path);
    return Array.isArray(list) ? list : [];
  }

  add(path: string, item: unknown): void {
    this.write(path, [...this.list(path), item]);
  }

  remove(path: string, index: number): void {
    this.write(
      path,
      this.list(path).filter((_, at) => at !== index),
    );
  }

  /** One place up (-1) or down (1). */
  move(path: string, index: number, by: -1 | 1): void {
    const list = [...this.list(path)];
    const [item] = list.splice(index, 1);
    list.splice(index + by, 0, item);
    this.write(path, list);
  }

  /** The codes of what is wrong at a place itself; with `below`, in everything under it too. */
  problemsAt(path: string, below = false): string[] {
    return this.problems()
      .filter((problem) => problem.path === path || (below && problem.path.startsWith(`${path}.`)))
      .map(({ code }) => code);
  }

  /** Saves what is not saved yet. Resolves when it is, or when that did not work (see `state`). */
  async save(): Promise<void> {
    clearTimeout(this.timer);
    while (this.saving) await this.saving; // each needs the revision that the one before it made
    const definition = this.definition();
    if (!definition || definition === this.saved || this.isOvertaken()) return;
    this.saving = this.send(definition).finally(() => (this.saving = null));
    await this.saving;
  }

  /** The draft becomes the next version. Throws Problem. */
  async publish(): Promise<void> {
    await this.saveOrThrow();
    await this.client.publish(this.key);
  }

  private async saveOrThrow(): Promise<void> {
    await this.save();
    if (this.definition() !== this.saved) throw new Error('The draft could not be saved.');
  }

  private async send(definition: Definition): Promise<void> {
    this.state.set('saving');
    try {
      const { revision } = await this.client.saveDraft(this.key, this.revision, definition);
      this.revision = revision;
      this.saved = definition;
      this.state.set('saved');
    } catch (error) {
      const { status, kind } = asProblem(error);
      this.state.set('failed');
      this.isOvertaken.set(status === 412);
      if (status === 412 || kind === 'denied' || kind === 'invalid') return;
      this.timer = setTimeout(() => void this.save(), RETRY_MS);
    }
  }
}

/** The done rule follows the rhythm: so many of the times that it asks for. */
function fitted(definition: Definition): Definition {
  if (definition.done.kind !== 'entries') return definition;
  const of = occasionCount(definition.rhythm);
  const atLeast = Math.min(definition.done.atLeast, of);
  return of === definition.done.of && atLeast === definition.done.atLeast
    ? definition
    : { ...definition, done: { kind: 'entries', atLeast, of } };
}

/** A definition names no key and no version: publishing gives those. */
function withoutVersion(exercise: object): Definition {
  const parts = Object.entries(exercise).filter(([name]) => name !== 'key' && name !== 'version');
  return Object.fromEntries(parts) as unknown as Definition;
}
