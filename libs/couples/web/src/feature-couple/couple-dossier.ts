import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import {
  Card,
  Chip,
  Field,
  LoadState,
  Saved,
  Skeleton,
  TextInput,
  UndoToast,
  injectText,
} from '@tweespraak/platform/web';
import { DossierStore } from '../data/dossier-store';
import { DossierConflict } from '../ui/dossier-conflict';

/**
 * Since when together, and the coaches' own note; saved by itself. For the couple's page:
 * `<ts-couple-dossier [coupleId]="id" />`. Needs the texts of `couplesTexts`.
 */
@Component({
  selector: 'ts-couple-dossier',
  imports: [Card, Chip, Field, TextInput, Saved, LoadState, Skeleton, DossierConflict],
  templateUrl: './couple-dossier.html',
  styles: `
    textarea {
      min-height: 160px;
    }
  `,
})
export class CoupleDossier {
  /** Not required: the page reads `since` for its heading in the same pass that hands this down. */
  readonly coupleId = input('');

  protected readonly t = injectText('couples.dossier');
  private readonly store = inject(DossierStore);
  private readonly toast = inject(UndoToast);
  protected readonly editor = computed(() => (this.coupleId() ? this.store.editor(this.coupleId()) : null));
  /** Since when they are together, as it stands in the field. */
  readonly since = computed(() => this.editor()?.since() ?? '');

  constructor() {
    effect((onCleanup) => {
      const editor = this.editor();
      void untracked(() => editor?.load());
      onCleanup(() => void editor?.save()); // leaving the page does not wait for the pause
    });
  }

  /** Takes one of two versions; the other one can still come back. */
  protected resolve(choice: 'mine' | 'theirs' | 'both'): void {
    const editor = this.editor();
    const theirs = editor?.conflict()?.theirs;
    if (!editor || !theirs) return;
    const mine = { since: editor.since(), note: editor.note() };
    void editor.resolve(choice);
    if (choice === 'both') return;
    const dropped = choice === 'theirs' ? mine : { since: theirs.togetherSince ?? '', note: theirs.note };
    this.toast.offer(this.t(`took.${choice}`), async () => {
      editor.write(dropped);
      await editor.save();
    });
  }
}
