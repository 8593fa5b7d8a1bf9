import { computed, signal } from '@angular/core';
import type { Dossier } from '@tweespraak/couples/contract';
import { mergeDossiers, readSince, type DossierField, type DossierText } from '@tweespraak/couples/domain';
import { asProblem, type SaveState } from '@tweespraak/platform/web';
import type { DossierClient } from './dossier-client';

/** The longest note that the contract takes, in characters. */
const LONGEST_NOTE = 20_000;
/** How long after the last key a change is saved, and how long to wait before trying again, in ms. */
const PAUSE_MS = 800;
const FIRST_RETRY_MS = 4000;
const LAST_RETRY_MS = 60_000;

/**
 * One dossier being written: what is on the screen, what the server has, and the way between them. It lives longer than
 * the card that shows it, so that leaving the page loses nothing.
 */
export class DossierEditor {
  /** As it is typed: since when together may be half a date. */
  readonly since = signal('');
  readonly note = signal('');
  readonly state = signal<SaveState>('idle');
  readonly loadError = signal<unknown>(undefined);
  /** What another coach wrote meanwhile, and where a person has to choose. */
  readonly conflict = signal<{ theirs: Dossier; open: readonly DossierField[] } | null>(null);
  private readonly base = signal<Dossier | null>(null);
  readonly isLoaded = computed(() => this.base() !== null);
  readonly sinceIsWrong = computed(() => readSince(this.since().trim()) === undefined);
  readonly noteIsTooLong = computed(() => this.note().length > LONGEST_NOTE);
  readonly isDirty = computed(() => {
    const base = this.base();
    return base !== null && !isSame(this.text(), base);
  });
  private timer: ReturnType<typeof setTimeout> | undefined;
  private retryMs = FIRST_RETRY_MS;
  private saving: Promise<void> | null = null;

  constructor(
    private readonly coupleId: string,
    private readonly client: DossierClient,
  ) {}

  /** Reads the dossier; words that are not saved yet stay on the screen. */
  async load(): Promise<void> {
    if (this.isDirty()) return this.save();
    this.loadError.set(undefined);
    try {
      const dossier = await this.client.read(this.coupleId);
      if (!this.isDirty()) this.show(dossier); // somebody may have begun to type meanwhile
    } catch (error) {
      this.loadError.set(error);
    }
  }

  write(changes: { since?: string; note?: string }): void {
    if (changes.since !== undefined) this.since.set(changes.since);
    if (changes.note !== undefined) this.note.set(changes.note);
    this.saveAfter(PAUSE_MS);
  }

  /** Saves at once what is not saved yet. Resolves when it is, or when that did not work (see `state`). */
  async save(): Promise<void> {
    clearTimeout(this.timer);
    while (this.saving) await this.saving; // one at a time: each needs the version that the one before it made
    if (!this.isDirty() || this.conflict()) return;
    if (this.noteIsTooLong()) return this.state.set('failed');
    this.saving = this.send().finally(() => (this.saving = null));
    await this.saving;
  }

  /** A person chose between two versions: `mine`, `theirs`, or both notes, one below the other. */
  async resolve(choice: 'mine' | 'theirs' | 'both'): Promise<void> {
    const conflict = this.conflict();
    if (!conflict) return;
    const { theirs, open } = conflict;
    if (choice !== 'mine' && open.includes('note'))
      this.note.set(choice === 'theirs' ? theirs.note : `${theirs.note}\n\n${this.note()}`);
    if (choice === 'theirs' && open.includes('togetherSince')) this.since.set(theirs.togetherSince ?? '');
    this.base.set(theirs);
    this.conflict.set(null);
    this.state.set('saved');
    await this.save();
  }

  private async send(): Promise<void> {
    const base = this.base();
    if (!base) return;
    const text = this.text();
    this.state.set('saving');
    try {
      this.base.set(await this.client.write(this.coupleId, base.version, text));
      this.retryMs = FIRST_RETRY_MS;
      this.state.set('saved');
      if (this.isDirty()) this.saveAfter(PAUSE_MS);
    } catch (error) {
      if (asProblem(error).status === 412) return this.merge(base);
      this.state.set('failed');
      // The couple went to somebody else, or the words are refused: trying again helps nobody.
      if (['denied', 'invalid'].includes(asProblem(error).kind)) return;
      this.saveAfter(this.retryMs);
      this.retryMs = Math.min(this.retryMs * 2, LAST_RETRY_MS);
    }
  }

  /** Somebody else saved first. What does not touch is brought together; the rest a person chooses. */
  private async merge(base: Dossier): Promise<void> {
    try {
      const theirs = await this.client.read(this.coupleId);
      const { merged, open } = mergeDossiers(base, this.text(), theirs);
      this.since.set(merged.togetherSince ?? '');
      this.note.set(merged.note);
      if (open.length > 0) {
        this.conflict.set({ theirs, open });
        this.state.set('failed');
      } else {
        this.base.set(theirs);
        this.state.set('saved');
        if (this.isDirty()) this.saveAfter(0);
      }
    } catch {
      this.state.set('failed');
      this.saveAfter(this.retryMs);
    }
  }

  /** What would be saved: a date that is not understood yet stays as the server has it. */
  private text(): DossierText {
    const since = readSince(this.since().trim());
    return {
      togetherSince: since === undefined ? (this.base()?.togetherSince ?? null) : since,
      note: this.note(),
    };
  }

  private show(dossier: Dossier): void {
    this.base.set(dossier);
    this.since.set(dossier.togetherSince ?? '');
    this.note.set(dossier.note);
  }

  private saveAfter(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), ms);
  }
}

function isSame(one: DossierText, other: DossierText): boolean {
  return one.togetherSince === other.togetherSince && one.note === other.note;
}
