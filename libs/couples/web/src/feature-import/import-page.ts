import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ImportPreview, ImportResult } from '@tweespraak/couples/contract';
import {
  Button,
  Card,
  ConfirmDialog,
  Language,
  Notice,
  Page,
  QuietBox,
  asProblem,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { ImportClient } from '../data/import-client';
import { ImportSource } from '../ui/import-source';
import { ImportTable } from '../ui/import-table';
import { columnName, templateColumns, templateFile } from './import-template';

const MAX_CHARACTERS = 500_000;
/** Why a file could not be read; each has a sentence. */
const REASONS: readonly unknown[] = ['columns', 'quotes', 'empty', 'too-many-rows'];

/** Many couples from a file, in three steps: the file, what would happen row by row, and what happened. */
@Component({
  selector: 'ts-import-page',
  imports: [Page, Card, Button, Notice, QuietBox, RouterLink, ImportSource, ImportTable],
  templateUrl: './import-page.html',
  styleUrl: './import-page.scss',
})
export class ImportPage {
  protected readonly t = injectText('couples.import');
  protected readonly preview = signal<ImportPreview | null>(null);
  protected readonly confirmed = signal<readonly number[]>([]);
  protected readonly result = signal<ImportResult | null>(null);
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);
  protected readonly willCreate = computed(() => (this.preview()?.willCreate ?? 0) + this.confirmed().length);
  private readonly language = inject(Language);
  protected readonly columns = computed(() => templateColumns(this.language.active()));
  protected readonly template = computed(() => templateFile(this.language.active()));
  protected readonly nameOf = (column: string): string => columnName(column, this.language.active());
  private readonly say = injectProblemText('couples.problem');
  private readonly client = inject(ImportClient);
  private readonly confirm = inject(ConfirmDialog);
  private csv = '';
  private key = crypto.randomUUID();

  /** Asked by the route: a list that was looked at and not yet brought in. */
  mayLeave(): boolean | Promise<boolean> {
    if (!this.preview() || this.result()) return true;
    return this.confirm.ask({
      heading: this.t('leave.heading'),
      body: this.t('leave.body'),
      confirm: this.t('leave.confirm'),
      cancel: this.t('leave.cancel'),
    });
  }

  /** Shows what the file would do; saves nothing. */
  protected async look(csv: string): Promise<void> {
    if (csv.length > MAX_CHARACTERS) return this.refusal.set(this.t('unreadable.too-large'));
    this.csv = csv;
    this.key = crypto.randomUUID();
    await this.attempt(async () => {
      this.preview.set(await this.client.preview(csv));
      this.confirmed.set([]);
    });
  }

  protected startAgain(): void {
    this.preview.set(null);
    this.result.set(null);
    this.refusal.set('');
  }

  protected confirmRows(rows: readonly number[]): void {
    this.confirmed.set(rows);
    this.key = crypto.randomUUID(); // other rows are another import
  }

  protected async bringIn(): Promise<void> {
    const rows = [...this.confirmed()];
    await this.attempt(async () => this.result.set(await this.client.run(this.csv, rows, this.key)));
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set('');
    try {
      await work();
    } catch (error) {
      this.refusal.set(this.wordsFor(error));
    } finally {
      this.busy.set(false);
    }
  }

  private wordsFor(error: unknown): string {
    const { code, details } = asProblem(error);
    const reason = details['reason'];
    if (code !== 'import.unreadable' || !REASONS.includes(reason)) return this.say(error);
    const missing = Array.isArray(details['missing']) ? details['missing'].map(String).map(this.nameOf) : [];
    return this.t(`unreadable.${String(reason)}`, { ...details, missing: missing.join(', ') });
  }
}
