import { Component, computed, input, output, signal } from '@angular/core';
import {
  Button,
  Card,
  Field,
  Problem,
  TextInput,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import type { ImportCard, ImportPracticeFields } from '@tweespraak/reports/contract';

/** The form as it is sent. */
export interface Brought {
  readonly fields: ImportPracticeFields;
  readonly file: File;
}

/** In a practice that has just begun: the file of another place, who one is in it, and what opens it. */
@Component({
  selector: 'ts-bring-in',
  imports: [Card, Field, TextInput, Button],
  templateUrl: './bring-in.html',
})
export class BringIn {
  /** What became of the one before. */
  readonly latest = input.required<ImportCard | null>();
  readonly busy = input(false);
  readonly brought = output<Brought>();

  protected readonly t = injectText('leaving.bring');
  private readonly why = injectProblemText('leaving.problem');
  protected readonly file = signal<File | null>(null);
  protected readonly email = signal('');
  protected readonly passphrase = signal('');
  protected readonly password = signal('');
  private readonly tried = signal(false);
  protected readonly before = computed(() => {
    const latest = this.latest();
    if (latest?.state === 'cancelled') return this.t('cancelled');
    return latest?.problem ? this.why(new Problem(422, latest.problem, '')) : '';
  });
  protected readonly errors = computed(() => {
    const missing = (value: unknown, text: string) => (this.tried() && !value ? this.t(text) : '');
    return {
      file: missing(this.file(), 'fileError'),
      email: missing(this.email().includes('@'), 'emailError'),
      passphrase: missing(this.passphrase().trim(), 'passphraseError'),
      password: missing(this.password(), 'passwordError'),
    };
  });

  protected choose(event: Event): void {
    this.file.set((event.target as HTMLInputElement).files?.item(0) ?? null);
  }

  protected send(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    const file = this.file();
    if (!file || Object.values(this.errors()).some(Boolean)) return;
    const fields = {
      email: this.email().trim().toLowerCase(),
      passphrase: this.passphrase().trim(),
      password: this.password(),
    };
    this.brought.emit({ fields, file });
  }
}
