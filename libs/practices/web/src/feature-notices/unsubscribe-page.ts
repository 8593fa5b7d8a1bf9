import { Component, inject, input, signal } from '@angular/core';
import {
  Button,
  Card,
  Notice,
  Page,
  asProblem,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { NoticesClient } from '../data/notices-client';
import { DeadLink } from '../ui/dead-link';

/** "Rather no mail about this", from a mail. Opening it changes nothing; the button does, for the reader alone. */
@Component({
  selector: 'ts-unsubscribe-page',
  imports: [Page, Card, Button, Notice, DeadLink],
  template: `
    @if (state() === 'dead') {
      <ts-dead-link [heading]="t('deadHeading')" [sentence]="t('deadSentence')" />
    } @else {
      <ts-page width="text" [heading]="t('heading')">
        <ts-card>
          @if (state() === 'done') {
            <p role="status">{{ t('done') }}</p>
          } @else {
            <ts-notice [text]="refusal()" />
            <p>{{ t('sentence') }}</p>
            <div class="ts-actions">
              <button tsButton="filled" type="button" [busy]="state() === 'busy'" (click)="stop()">
                {{ t('stop') }}
              </button>
            </div>
          }
        </ts-card>
      </ts-page>
    }
  `,
})
export class UnsubscribePage {
  readonly token = input.required<string>();

  protected readonly t = injectText('notices.unsubscribe');
  protected readonly state = signal<'asking' | 'busy' | 'done' | 'dead'>('asking');
  protected readonly refusal = signal('');
  private readonly say = injectProblemText('practices.problem');
  private readonly client = inject(NoticesClient);

  protected async stop(): Promise<void> {
    this.state.set('busy');
    this.refusal.set('');
    try {
      await this.client.unsubscribe(this.token());
      this.state.set('done');
    } catch (error) {
      this.state.set(asProblem(error).status === 404 ? 'dead' : 'asking');
      this.refusal.set(this.say(error));
    }
  }
}
