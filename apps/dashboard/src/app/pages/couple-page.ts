import { Component, input } from '@angular/core';
import { CoupleDossier, CouplePeople } from '@tweespraak/couples/web';
import { CouplePillars } from '@tweespraak/pillars/web';

/** One couple, for its coach: the pillars, and beside them the coach's notes and who the two are. */
@Component({
  selector: 'ts-couple-page',
  imports: [CouplePillars, CoupleDossier, CouplePeople],
  template: `
    <ts-couple-pillars
      #pillars
      [coupleId]="coupleId()"
      [togetherSince]="dossier.since()"
      [startedAt]="people.startedAt()"
    >
      <ts-couple-dossier #dossier [coupleId]="coupleId()" />
      <ts-couple-people #people [coupleId]="coupleId()" (changed)="pillars.reload()" />
    </ts-couple-pillars>
  `,
})
export class CouplePage {
  readonly coupleId = input.required<string>();
}
