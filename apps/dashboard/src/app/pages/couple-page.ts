import { Component, input } from '@angular/core';
import { CouplePillars } from '@tweespraak/pillars/web';

/** One couple, for its coach: the pillars, and beside them who the two are. */
@Component({
  selector: 'ts-couple-page',
  imports: [CouplePillars],
  template: `<ts-couple-pillars [coupleId]="coupleId()" />`,
})
export class CouplePage {
  readonly coupleId = input.required<string>();
}
