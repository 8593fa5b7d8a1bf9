import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  Button,
  Card,
  Formats,
  Notice,
  Page,
  UndoToast,
  injectOneAct,
  injectText,
} from '@tweespraak/platform/web';
import { MyRoundsClient } from '../data/my-rounds-client';
import { injectSay } from '../ui/inject-say';
import { FillStore } from './fill-store';

/** Before the first question: what it is, who sees what, and the choice not to do it. After handing in: the consent. */
@Component({
  selector: 'ts-questionnaire-intro',
  imports: [Page, Card, Button, Notice, RouterLink],
  templateUrl: './intro-page.html',
})
export class IntroPage {
  protected readonly store = inject(FillStore);
  protected readonly t = injectText('questionnaires.intro');
  protected readonly say = injectSay();
  protected readonly act = injectOneAct('questionnaires.problem');
  private readonly client = inject(MyRoundsClient);
  private readonly toast = inject(UndoToast);
  private readonly formats = inject(Formats);
  protected readonly round = computed(() => this.store.detail()?.round ?? null);
  protected readonly questions = computed(() => this.store.asked().length);
  protected readonly begun = computed(() => Object.keys(this.store.answers()).length > 0);
  protected readonly day = (date: string): string => this.formats.day(date, 'long');

  protected decline(): Promise<void> {
    return this.act.run(async () => {
      const id = this.store.roundId();
      await this.client.decline(id, true);
      this.toast.offer(this.t('declinedNow'), () => this.client.decline(id, false));
    });
  }

  protected takeUp(): Promise<void> {
    return this.act.run(() => this.client.decline(this.store.roundId(), false));
  }

  protected consent(given: boolean): Promise<void> {
    return this.act.run(() => this.client.consent(this.store.roundId(), given));
  }
}
