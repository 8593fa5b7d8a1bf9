import { Component, input } from '@angular/core';
import { CoupleAgenda } from '@tweespraak/agenda/web';
import { CoupleDossier, CouplePeople } from '@tweespraak/couples/web';
import { CoupleDialoguesCard, VisionBeside } from '@tweespraak/dialogues/web';
import { CoupleHomeworkCard, CoupleProgrammes } from '@tweespraak/homework/web';
import { CoupleInstruments } from '@tweespraak/instruments/web';
import { CouplePillars } from '@tweespraak/pillars/web';
import { CoupleReportLink } from '@tweespraak/reports/web';

/** One couple, for its coach: the pillars, and beside them the homework, the dialogues, the appointments, the coach's notes and who the two are. */
@Component({
  selector: 'ts-couple-page',
  imports: [
    CouplePillars,
    CoupleHomeworkCard,
    CoupleProgrammes,
    CoupleInstruments,
    CoupleAgenda,
    CoupleDialoguesCard,
    VisionBeside,
    CoupleReportLink,
    CoupleDossier,
    CouplePeople,
  ],
  template: `
    <ts-couple-pillars
      #pillars
      [coupleId]="coupleId()"
      [togetherSince]="dossier.since()"
      [startedAt]="people.startedAt()"
    >
      <ts-vision-beside besidePillar [vision]="dialogues.vision()" [pillar]="pillars.scale()" />
      <ts-couple-homework [coupleId]="coupleId()" [names]="pillars.names()" [archived]="pillars.archived()" />
      <ts-couple-programmes [coupleId]="coupleId()" [archived]="pillars.archived()" />
      <ts-couple-dialogues
        #dialogues
        [coupleId]="coupleId()"
        [series]="pillars.series()"
        [archived]="pillars.archived()"
      />
      <ts-couple-instruments [coupleId]="coupleId()" [archived]="pillars.archived()" />
      <ts-couple-agenda [coupleId]="coupleId()" [archived]="pillars.archived()" />
      <ts-couple-report-link [coupleId]="coupleId()" />
      <ts-couple-dossier #dossier [coupleId]="coupleId()" />
      <ts-couple-people #people [coupleId]="coupleId()" (changed)="pillars.reload()" />
    </ts-couple-pillars>
  `,
})
export class CouplePage {
  readonly coupleId = input.required<string>();
}
