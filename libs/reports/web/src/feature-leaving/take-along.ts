import { Component, computed, inject, output, signal } from '@angular/core';
import {
  Button,
  Card,
  Field,
  Notice,
  TextInput,
  asProblem,
  injectOneAct,
  injectText,
} from '@tweespraak/platform/web';
import { LeavingClient } from '../data/leaving-client';

/** As the contract has it. */
const SHORTEST_REASON = 10;

/** What is in the file of the whole practice, and asking for it: why, and the password again. */
@Component({
  selector: 'ts-take-along',
  imports: [Card, Field, TextInput, Button, Notice],
  templateUrl: './take-along.html',
})
export class TakeAlong {
  /** The passphrase: it is known this once. */
  readonly made = output<string>();

  protected readonly t = injectText('leaving.take');
  protected readonly inside = ['people', 'work', 'words'] as const;
  protected readonly outside = ['accounts', 'drafts', 'files'] as const;
  private readonly client = inject(LeavingClient);
  protected readonly act = injectOneAct('leaving.problem');
  protected readonly reason = signal('');
  protected readonly password = signal('');
  protected readonly passphrase = signal('');
  protected readonly isSameAgain = signal(false);
  private readonly refused = signal<'' | 'password.wrong' | 'leaving.no-passphrase'>('');
  private readonly tried = signal(false);
  protected readonly errors = computed(() => {
    const shows = this.tried();
    return {
      reason: shows && this.reason().trim().length < SHORTEST_REASON ? this.t('reasonError') : '',
      password: this.saysNo('password.wrong', shows && !this.password(), 'passwordError'),
      passphrase: this.saysNo('leaving.no-passphrase', shows && this.lacksPassphrase(), 'passphraseError'),
    };
  });

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    this.refused.set('');
    if (Object.values(this.errors()).some(Boolean)) return;
    await this.act.run(async () => {
      const passphrase = this.isSameAgain() ? this.passphrase() : null;
      const body = { reason: this.reason().trim(), password: this.password(), passphrase };
      const { passphrase: shown } = await this.client.takeAlong(body).catch((error: unknown) => {
        const { code } = asProblem(error);
        if (code === 'password.wrong' || code === 'leaving.no-passphrase') this.refused.set(code);
        throw error;
      });
      this.password.set('');
      this.tried.set(false);
      this.made.emit(shown);
    });
  }

  private lacksPassphrase(): boolean {
    return this.isSameAgain() && !this.passphrase().trim();
  }

  private saysNo(code: string, isMissing: boolean, text: string): string {
    return isMissing || this.refused() === code ? this.t(text) : '';
  }
}
