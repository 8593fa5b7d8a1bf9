import { Component, input } from '@angular/core';
import { QuietBox } from '@tweespraak/platform/web';

/** A link from a mail that opens nothing (any more): old, used, or half copied; the server does not say which. */
@Component({
  selector: 'ts-dead-link',
  imports: [QuietBox],
  template: `
    <ts-quiet-box icon="mail" [level]="1" [heading]="heading()" [sentence]="sentence()">
      <ng-content />
    </ts-quiet-box>
  `,
  styles: `
    :host {
      display: block;
      width: 100%;
      max-width: 560px;
      margin: auto;
    }
  `,
})
export class DeadLink {
  readonly heading = input.required<string>();
  readonly sentence = input.required<string>();
}
