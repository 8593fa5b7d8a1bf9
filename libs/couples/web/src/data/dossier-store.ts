import { DOCUMENT, Injectable, inject } from '@angular/core';
import { LeaveRegistry } from '@tweespraak/platform/web';
import { DossierClient } from './dossier-client';
import { DossierEditor } from './dossier-editor';

/** The dossiers that are open or not saved yet; one editor for each couple, whatever page shows it. */
@Injectable({ providedIn: 'root' })
export class DossierStore {
  private readonly client = inject(DossierClient);
  private readonly editors = new Map<string, DossierEditor>();

  constructor() {
    inject(LeaveRegistry).saveBeforeLeaving(() => this.saveAll());
    const window = inject(DOCUMENT).defaultView;
    window?.addEventListener('online', () => void this.saveAll().catch(() => undefined));
    // The browser's own question, only while words stand nowhere but here.
    window?.addEventListener('beforeunload', (event) => this.dirty().length > 0 && event.preventDefault());
  }

  editor(coupleId: string): DossierEditor {
    const known = this.editors.get(coupleId);
    if (known) return known;
    const editor = new DossierEditor(coupleId, this.client);
    this.editors.set(coupleId, editor);
    return editor;
  }

  /** Rejects when something could not be saved. */
  private async saveAll(): Promise<void> {
    await Promise.all(this.dirty().map((editor) => editor.save()));
    if (this.dirty().length > 0) throw new Error('A dossier is not saved yet.');
  }

  private dirty(): DossierEditor[] {
    return [...this.editors.values()].filter((editor) => editor.isDirty());
  }
}
