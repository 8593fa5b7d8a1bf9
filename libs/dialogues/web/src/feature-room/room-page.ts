import { Component, input } from '@angular/core';
import { Page, injectText } from '@tweespraak/platform/web';

/** One dialogue, live. */
@Component({
  selector: 'ts-room-page',
  imports: [Page],
  template: `<ts-page width="text" [heading]="t('title')" />`,
})
export class RoomPage {
  readonly dialogueId = input.required<string>();
  protected readonly t = injectText('room');
}
