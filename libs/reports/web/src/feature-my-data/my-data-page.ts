import { Component } from '@angular/core';
import { Button, Card, Icon, injectText, Notice, Page } from '@tweespraak/platform/web';
import { OWN_DATA_ADDRESS } from '@tweespraak/reports/contract';
import { injectDownload } from '../data/inject-download';

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
  protected readonly file = injectDownload({ texts: 'myData', problems: 'myData.problem' });
  protected readonly inside = INSIDE;
  protected readonly outside = OUTSIDE;

  protected download(): Promise<void> {
    return this.file.save(OWN_DATA_ADDRESS, FALLBACK_NAME);
  }
}
