import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  Button,
  Field,
  Icon,
  Notice,
  Page,
  SessionStore,
  TextInput,
  injectProblemText,
  injectText,
  safeReturnPath,
} from '@tweespraak/platform/web';
import { SessionClient } from '../data/session-client';
import { PasswordField } from '../ui/password-field';

/** Why someone stands here again; each has a sentence. */
const REASONS = ['idle', 'expired', 'password', 'elsewhere'];

/**
 * Sign in. Two plain fields that are read when they are sent: a password manager may fill them without a word, and the form
 * library (12 kB) would bring no rule that matters here.
 */
@Component({
  selector: 'ts-sign-in-page',
  imports: [Page, Field, TextInput, PasswordField, Button, Notice, Icon, RouterLink],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.scss',
})
export class SignInPage {
  /** Query parameters: the page to come back to, and why the last session ended. */
  readonly returnTo = input<string>();
  readonly why = input<string>();

  protected readonly t = injectText('practices.signIn');
  protected readonly missing = signal<readonly string[]>([]);
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);
  protected readonly reason = computed(() => {
    const why = this.why() ?? '';
    return REASONS.includes(why) ? this.t(`why.${why}`) : '';
  });
  private readonly say = injectProblemText('practices.problem');
  private readonly client = inject(SessionClient);
  private readonly store = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly password = viewChild.required(PasswordField);

  protected isMissing(name: string): string {
    return this.missing().includes(name) ? this.t(`missing.${name}`) : '';
  }

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    const [email, password] = ['email', 'password'].map((name) => String(fields.get(name) ?? ''));
    this.refusal.set('');
    this.missing.set([...(email?.trim() ? [] : ['email']), ...(password ? [] : ['password'])]);
    if (!email || !password || this.missing().length > 0 || this.busy()) return;
    this.busy.set(true);
    try {
      await this.client.signIn({ email: email.trim(), password });
      this.password().hide();
      await this.router.navigateByUrl(this.destination(), { replaceUrl: true });
    } catch (error) {
      this.refusal.set(this.say(error));
    } finally {
      this.busy.set(false);
    }
  }

  private destination(): string {
    return safeReturnPath(this.returnTo(), location.origin) ?? this.store.homePath();
  }
}
