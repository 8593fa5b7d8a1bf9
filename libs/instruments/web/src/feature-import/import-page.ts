import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { ImportPreview, InstrumentShape, ScaleShape } from '@tweespraak/instruments/contract';
import { checkInstrument } from '@tweespraak/instruments/domain';
import {
  Button,
  Card,
  ConfirmDialog,
  Field,
  Language,
  Notice,
  Page,
  TextInput,
  UndoToast,
  injectOneAct,
  injectText,
} from '@tweespraak/platform/web';
import { CatalogueClient } from '../data/catalogue-client';
import { injectSay } from '../ui/inject-say';
import { ItemList } from '../ui/item-list';
import { ScaleEditor } from './scale-editor';
import { newScale } from './scale-form';

const MOST_BYTES = 2_000_000;

/** A questionnaire from a file: what was found and what was not carried over, how it is scored, and only then saved. */
@Component({
  selector: 'ts-instrument-import-page',
  imports: [Page, Card, Button, Field, TextInput, Notice, ItemList, ScaleEditor],
  templateUrl: './import-page.html',
  styleUrl: './import-page.scss',
})
export class ImportPage {
  /** The instrument that it is a next version of. */
  readonly of = input<string>();
  protected readonly t = injectText('instruments.import');
  protected readonly say = injectSay();
  protected readonly act = injectOneAct('instruments.problem');
  protected readonly preview = signal<ImportPreview | null>(null);
  protected readonly definition = signal<InstrumentShape | null>(null);
  protected readonly tooLarge = signal(false);
  protected readonly over = signal(false);
  protected readonly problems = computed(() => {
    const definition = this.definition();
    return definition ? [...new Set(checkInstrument(definition).map((one) => this.wordsFor(one)))] : [];
  });
  private readonly client = inject(CatalogueClient);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly confirm = inject(ConfirmDialog);
  private readonly toast = inject(UndoToast);
  private readonly codes = injectText('instruments.check');
  private key = crypto.randomUUID();
  private saved = false;

  /** Asked by the route: something was read and is not saved. */
  mayLeave(): boolean | Promise<boolean> {
    if (!this.preview() || this.saved) return true;
    return this.confirm.ask({
      heading: this.t('leave.heading'),
      body: this.t('leave.body'),
      confirm: this.t('leave.confirm'),
      cancel: this.t('leave.cancel'),
    });
  }

  protected choose(chooser: HTMLInputElement): void {
    const file = chooser.files?.[0];
    chooser.value = ''; // the same file may be chosen again, after a correction
    void this.look(file);
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    void this.look(event.dataTransfer?.files[0]);
  }

  protected hover(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.over.set(over);
  }

  protected startAgain(): void {
    this.preview.set(null);
    this.definition.set(null);
  }

  protected title(words: string): void {
    this.edit(({ title }) => ({ title: { ...title, [this.language.active()]: words } }));
  }

  protected addScale(): void {
    this.edit((definition) => ({
      scales: [
        ...definition.scales,
        newScale(definition, this.t('scaleName', { n: definition.scales.length + 1 })),
      ],
    }));
  }

  protected setScale(at: number, scale: ScaleShape): void {
    this.edit(({ scales }) => ({ scales: scales.map((one, index) => (index === at ? scale : one)) }));
  }

  protected removeScale(at: number): void {
    const before = this.definition();
    this.edit(({ scales }) => ({ scales: scales.filter((_, index) => index !== at) }));
    this.toast.offer(this.t('scaleGone'), async () => this.definition.set(before));
  }

  protected save(event: Event): Promise<void> {
    event.preventDefault();
    return this.act.run(async () => {
      const [preview, definition] = [this.preview(), this.definition()];
      if (!preview || !definition || this.problems().length > 0) return;
      const { id } = await this.client.save(
        { source: preview.source, definition },
        this.of() ?? null,
        this.key,
      );
      this.saved = true;
      this.toast.say(this.t('saved'));
      await this.router.navigate(['/instruments', id]);
    });
  }

  private look(file: File | undefined): Promise<void> {
    this.tooLarge.set((file?.size ?? 0) > MOST_BYTES);
    if (!file || this.tooLarge()) return Promise.resolve();
    return this.act.run(async () => {
      const found = await this.client.preview(file);
      this.preview.set(found);
      this.definition.set(found.definition);
      this.key = crypto.randomUUID();
    });
  }

  private edit(change: (definition: InstrumentShape) => Partial<InstrumentShape>): void {
    this.definition.update((one) => (one ? { ...one, ...change(one) } : one));
    this.key = crypto.randomUUID(); // another content is another intention
  }

  /** "vraag 3: …", in the words of the code; the place is counted as a person counts. */
  private wordsFor({ path, code }: { readonly path: string; readonly code: string }): string {
    const [part, index] = path.split('.');
    const words = this.codes(code);
    return index === undefined || (part !== 'items' && part !== 'scales')
      ? words
      : this.t(`place.${part}`, { n: Number(index) + 1, words });
  }
}
