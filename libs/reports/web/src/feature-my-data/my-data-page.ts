import { Component, computed, inject, signal } from '@angular/core';
import {
  Button,
  Card,
  Formats,
  Icon,
  injectOneAct,
  injectText,
  Notice,
  Page,
} from '@tweespraak/platform/web';
import { OWN_DATA_ADDRESS } from '@tweespraak/reports/contract';
import { receiveFile } from '../data/receive-file';
import { saveFile } from '../data/save-file';

const INSIDE = ['answers', 'homework', 'dialogues', 'together', 'overview', 'program'] as const;
const OUTSIDE = ['partner', 'together', 'private', 'notes', 'screen'] as const;
const FALLBACK_NAME = 'tweespraak.zip';

/** What is in one's own file and what is not, and the one button that makes it. */
@Component({
  selector: 'ts-my-data-page',
  imports: [Button, Card, Icon, Notice, Page],
  templateUrl: './my-data-page.html',
  styleUrl: './my-data-page.scss',
})
export class MyDataPage {
  protected readonly t = injectText('myData');
  protected readonly act = injectOneAct('myData.problem');
  protected readonly inside = INSIDE;
  protected readonly outside = OUTSIDE;
  protected readonly told = computed(() => {
    if (this.done()) return this.t('done');
    if (!this.act.busy()) return '';
    const bytes = this.received();
    return bytes
      ? this.t('received', { kb: this.formats.number(Math.ceil(bytes / 1000)) })
      : this.t('making');
  });
  private readonly formats = inject(Formats);
  private readonly received = signal(0);
  private readonly done = signal(false);

  protected async download(): Promise<void> {
    await this.act.run(async () => {
      this.done.set(false);
      this.received.set(0);
      saveFile(await receiveFile(OWN_DATA_ADDRESS, FALLBACK_NAME, (bytes) => this.received.set(bytes)));
      this.done.set(true);
    });
  }
}
