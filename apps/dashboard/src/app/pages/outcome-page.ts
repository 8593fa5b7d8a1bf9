import { Component, input } from '@angular/core';
import { MyVisionBeside } from '@tweespraak/dialogues/web';
import { OutcomePage } from '@tweespraak/pillars/web';

/** What both partners see together: the pillars, and beside the large one what their signed vision says of it. */
@Component({
  selector: 'ts-partner-outcome',
  imports: [OutcomePage, MyVisionBeside],
  template: `
    <ts-outcome-page #outcome [roundId]="roundId()" [pillar]="pillar()">
      @if (outcome.shown(); as shown) {
        <ts-my-vision-beside [pillar]="shown" />
      }
    </ts-outcome-page>
  `,
})
export class PartnerOutcome {
  readonly roundId = input.required<string>();
  /** Query parameter: the pillar that is large. */
  readonly pillar = input<string>();
}
