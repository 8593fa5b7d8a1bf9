import { Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import {
  Button,
  Card,
  Field,
  Notice,
  SessionStore,
  TextInput,
  injectOneAct,
  injectText,
} from '@tweespraak/platform/web';
import { type MadeToken, type NewTokenBody, TOKEN_DAYS } from '@tweespraak/practices/contract';
import { type TokenScope, tokenScopesOf } from '@tweespraak/shared/kernel';
import { TokensClient } from '../data/tokens-client';
import { CheckList } from '../ui/check-list';
import { PasswordField } from '../ui/password-field';

/** A new key: what for, what it may read, how long, and the password again. */
@Component({
  selector: 'ts-new-token',
  imports: [Card, Field, TextInput, CheckList, PasswordField, Notice, Button],
  templateUrl: './new-token.html',
})
export class NewToken {
  readonly email = input('');
  readonly made = output<MadeToken>();
  readonly dropped = output();

  protected readonly t = injectText('doors.tokens');
  protected readonly days = TOKEN_DAYS;
  protected readonly act = injectOneAct('doors.problem');
  protected readonly name = signal('');
  protected readonly scopes = signal<readonly string[]>([]);
  protected readonly chosenDays = signal<NewTokenBody['days']>(90);
  protected readonly password = signal('');
  private readonly sent = signal(false);
  private readonly platform = injectText('platform.field');
  private readonly store = inject(SessionStore);
  private readonly client = inject(TokensClient);
  private readonly field = viewChild.required(PasswordField);

  protected readonly options = computed(() =>
    tokenScopesOf(this.store.session()?.roles ?? []).map((scope) => ({
      value: scope,
      label: this.t(`scope.${scope.replace('.', '-')}`),
      hint: this.t(`scopeHint.${scope.replace('.', '-')}`),
    })),
  );
  protected readonly errors = computed(() => {
    const required = (isMissing: boolean, words: string) => (this.sent() && isMissing ? words : '');
    return {
      name: required(!this.name().trim(), this.platform('required')),
      scopes: required(!this.scopes().length, this.t('scopesMissing')),
      password: required(!this.password(), this.platform('required')),
    };
  });

  protected async make(event: Event): Promise<void> {
    event.preventDefault();
    this.sent.set(true);
    const { name, scopes, password } = this.errors();
    if (name || scopes || password) return;
    await this.act.run(async () => {
      this.field().hide();
      const made = await this.client.make({
        name: this.name().trim(),
        scopes: [...this.scopes()] as TokenScope[],
        days: this.chosenDays(),
        password: this.password(),
      });
      this.password.set('');
      this.made.emit(made);
    });
  }
}
