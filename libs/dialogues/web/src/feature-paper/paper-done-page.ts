import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  Button,
  Card,
  Field,
  Notice,
  Page,
  SessionStore,
  TextInput,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { CoachDialoguesClient } from '../data/coach-dialogues-client';
import { MyDialoguesClient } from '../data/my-dialogues-client';
import { isCode, plainCode } from '../ui/paper-code';

/** "Op papier gedaan?": the code of the card says which talk it was. Nothing else is asked. For a partner and for the coach. */
@Component({
  selector: 'ts-paper-done-page',
  imports: [Page, Card, Field, TextInput, Notice, Button, RouterLink],
  template: `
    <ts-page
      width="text"
      [heading]="t('heading')"
      [subtitle]="t('subtitle')"
      [backLink]="home()"
      [backLabel]="t('back')"
    >
      <ts-card>
        <form novalidate (submit)="send($event)">
          <ts-notice [text]="refusal()" />
          <ts-notice tone="plain" [text]="isDone() ? t('done') : ''" />
          <ts-field [label]="t('code')" [hint]="t('codeHint')" [error]="error()">
            <input
              tsInput
              class="code"
              autocomplete="off"
              autocapitalize="characters"
              spellcheck="false"
              maxlength="12"
              [value]="typed()"
              (input)="write($event)"
            />
          </ts-field>
          <div class="ts-actions">
            <button tsButton="filled" [busy]="busy()">{{ t('send') }}</button>
            @if (isDone()) {
              <a tsButton="link" [routerLink]="home()">{{ t('home') }}</a>
            }
          </div>
        </form>
      </ts-card>
      <p class="ts-quiet ts-small who">{{ t('who') }}</p>
    </ts-page>
  `,
  styles: `
    .code {
      max-width: 260px;
      letter-spacing: 0.12em;
      text-transform: uppercase;
    }
    .who {
      margin: 18px 0 0;
    }
  `,
})
export class PaperDonePage {
  protected readonly t = injectText('plan.done');
  protected readonly typed = signal('');
  protected readonly busy = signal(false);
  protected readonly isDone = signal(false);
  protected readonly refusal = signal('');
  private readonly asked = signal(false);
  private readonly session = inject(SessionStore);
  private readonly coach = inject(CoachDialoguesClient);
  private readonly mine = inject(MyDialoguesClient);
  private readonly say = injectProblemText('plan.problem');

  protected readonly home = computed(() => (this.session.has('coach') ? '/today' : '/dialogues'));
  private readonly code = computed(() => plainCode(this.typed()));
  protected readonly error = computed(() => (this.asked() && !isCode(this.code()) ? this.t('wrong') : ''));

  protected write(event: Event): void {
    this.typed.set((event.target as HTMLInputElement).value);
    this.asked.set(false);
    this.isDone.set(false);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.asked.set(true);
    this.refusal.set('');
    if (!isCode(this.code()) || this.busy()) return;
    this.busy.set(true);
    try {
      await (this.session.has('coach') ? this.coach : this.mine).doneOnPaper(this.code());
      this.isDone.set(true);
      this.typed.set('');
      this.asked.set(false);
    } catch (error) {
      this.refusal.set(this.say(error));
    } finally {
      this.busy.set(false);
    }
  }
}
