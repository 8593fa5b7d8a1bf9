import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  Button,
  Card,
  Field,
  Notice,
  Page,
  TextInput,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { MyHomeworkClient } from '../data/my-homework-client';
import { injectSay } from '../ui/inject-say';
import { isCode, plainCode } from './paper-code';

/** "Op papier gedaan?": the code of the sheet says which homework it was. Nothing else is asked. */
@Component({
  selector: 'ts-done-page',
  imports: [Page, Card, Field, TextInput, Notice, Button, RouterLink],
  template: `
    <ts-page
      width="text"
      [heading]="t('heading')"
      [subtitle]="t('subtitle')"
      backLink="/homework"
      [backLabel]="t('back')"
    >
      <ts-card>
        <form novalidate (submit)="send($event)">
          <ts-notice [text]="refusal()" />
          <ts-notice tone="plain" [text]="done()" />
          <ts-field [label]="t('code')" [hint]="t('codeHint')" [error]="error()">
            <input
              tsInput
              class="code"
              autocomplete="off"
              autocapitalize="characters"
              spellcheck="false"
              maxlength="12"
              [value]="typed()"
              (input)="write($any($event.target).value)"
            />
          </ts-field>
          <div class="ts-actions">
            <button tsButton="filled" [busy]="busy()">{{ t('send') }}</button>
            @if (done()) {
              <a tsButton="link" routerLink="/home">{{ t('home') }}</a>
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
export class DonePage {
  protected readonly t = injectText('doing.paper.done');
  protected readonly typed = signal('');
  protected readonly busy = signal(false);
  protected readonly done = signal('');
  protected readonly refusal = signal('');
  private readonly asked = signal(false);
  private readonly client = inject(MyHomeworkClient);
  private readonly say = injectSay();
  private readonly problemText = injectProblemText('doing.problem');
  private readonly code = computed(() => plainCode(this.typed()));
  protected readonly error = computed(() => (this.asked() && !isCode(this.code()) ? this.t('wrong') : ''));

  protected write(typed: string): void {
    this.typed.set(typed);
    this.asked.set(false);
    this.done.set('');
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.asked.set(true);
    this.refusal.set('');
    if (!isCode(this.code()) || this.busy()) return;
    this.busy.set(true);
    try {
      const { title } = await this.client.doneByCode(this.code());
      this.typed.set('');
      this.asked.set(false);
      this.done.set(this.t('thanks', { title: this.say(title) }));
    } catch (error) {
      this.refusal.set(this.problemText(error));
    } finally {
      this.busy.set(false);
    }
  }
}
