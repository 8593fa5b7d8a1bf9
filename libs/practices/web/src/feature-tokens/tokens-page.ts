import { Component, inject, signal } from '@angular/core';
import {
  Button,
  Card,
  Chip,
  ConfirmDialog,
  Formats,
  LoadState,
  Page,
  QuietBox,
  Skeleton,
  UndoToast,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import type { AccessToken } from '@tweespraak/practices/contract';
import { TokensClient, tokensResource } from '../data/tokens-client';
import { ShownOnce } from '../ui/shown-once';
import { NewToken } from './new-token';

/** One's own keys for programs: make one, see what each may read and when it was used, end it. */
@Component({
  selector: 'ts-tokens-page',
  imports: [Page, Card, Chip, Button, QuietBox, LoadState, Skeleton, NewToken, ShownOnce],
  templateUrl: './tokens-page.html',
  styleUrl: './tokens-page.scss',
})
export class TokensPage {
  protected readonly t = injectText('doors.tokens');
  protected readonly tokens = tokensResource();
  protected readonly isMaking = signal(false);
  protected readonly secret = signal('');
  protected readonly formats = inject(Formats);
  private readonly client = inject(TokensClient);
  private readonly confirm = inject(ConfirmDialog);
  private readonly toast = inject(UndoToast);
  private readonly say = injectProblemText('doors.problem');

  protected scopesOf({ scopes }: AccessToken): string {
    return this.formats.list(scopes.map((scope) => this.t(`scope.${scope.replace('.', '-')}`)));
  }

  protected lastUsed({ lastUsedOn }: AccessToken): string {
    return lastUsedOn ? this.t('used', { day: this.formats.day(lastUsedOn) }) : this.t('neverUsed');
  }

  protected made(secret: string): void {
    this.isMaking.set(false);
    this.secret.set(secret);
    this.tokens.reload();
  }

  /** Ends for good: a key that is out in the open must not come back by a button. */
  protected async revoke(token: AccessToken): Promise<void> {
    const isSure = await this.confirm.ask({
      heading: this.t('sure.heading', { name: token.name }),
      body: this.t('sure.body'),
      confirm: this.t('sure.confirm'),
    });
    if (!isSure) return;
    try {
      await this.client.revoke(token.id);
      this.toast.say(this.t('revoked', { name: token.name }));
      this.tokens.reload();
    } catch (error) {
      this.toast.say(this.say(error));
    }
  }
}
