import { Component, DOCUMENT, computed, inject, input, output, signal } from '@angular/core';
import { Button, Field, Icon, Language, TextInput, injectText } from '@tweespraak/platform/web';
import { offerFile, readText } from '../data/read-file';

export interface TemplateColumn {
  readonly heading: string;
  readonly isNeeded: boolean;
}

/** Where the list comes from: a file that is chosen or dropped, or rows that are pasted. */
@Component({
  selector: 'ts-import-source',
  imports: [Button, Field, Icon, TextInput],
  templateUrl: './import-source.html',
  styleUrl: './import-source.scss',
})
export class ImportSource {
  readonly columns = input.required<readonly TemplateColumn[]>();
  /** The empty file, as text. */
  readonly template = input.required<string>();
  readonly busy = input(false);
  readonly csv = output<string>();

  protected readonly t = injectText('couples.import');
  protected readonly pasted = signal('');
  protected readonly isOver = signal(false);
  protected readonly unread = signal(false);
  protected readonly needed = computed(() => this.columns().filter(({ isNeeded }) => isNeeded));
  protected readonly optional = computed(() => this.columns().filter(({ isNeeded }) => !isNeeded));
  private readonly document = inject(DOCUMENT);
  private readonly language = inject(Language);

  protected download(): void {
    const name = this.language.active() === 'nl' ? 'stellen.csv' : 'couples.csv';
    offerFile(name, this.template(), this.document);
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(false);
    void this.read(event.dataTransfer?.files[0]);
  }

  protected over(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(true);
  }

  protected choose(event: Event): void {
    const chooser = event.target as HTMLInputElement;
    void this.read(chooser.files?.[0]).then(() => (chooser.value = '')); // the same file may be chosen again, after a correction
  }

  protected paste(event: Event): void {
    event.preventDefault();
    if (this.pasted().trim()) this.csv.emit(this.pasted());
  }

  private async read(file: File | undefined): Promise<void> {
    if (!file || this.busy()) return;
    this.unread.set(false);
    try {
      this.csv.emit(await readText(file));
    } catch {
      this.unread.set(true);
    }
  }
}
