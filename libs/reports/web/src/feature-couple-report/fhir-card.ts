import { Component, computed, input, signal } from '@angular/core';
import { Button, Card, injectText, Notice } from '@tweespraak/platform/web';
import type { FhirQuery } from '@tweespraak/reports/contract';
import { injectDownload } from '../data/inject-download';

const ABOUT = ['couple', 'a', 'b', 'all'] as const;
const FORMATS = ['bundle', 'ndjson'] as const satisfies readonly FhirQuery['format'][];

const FALLBACK_NAME = 'fhir.json';

/** One of the two, as far as this card has to know them. */
export interface NamedPartner {
  readonly id: string;
  readonly givenName: string;
}

/** What is open of a couple, of one of the two or of the whole caseload, for another program that reads FHIR R4. */
@Component({
  selector: 'ts-fhir-card',
  imports: [Button, Card, Notice],
  templateUrl: './fhir-card.html',
  styles: `
    .told {
      margin: 10px 0 0;
      min-height: 20px;
    }
  `,
})
export class FhirCard {
  readonly coupleId = input.required<string>();
  readonly partners = input.required<readonly [NamedPartner, NamedPartner]>();

  protected readonly t = injectText('coupleReport.fhir');
  protected readonly file = injectDownload({ texts: 'coupleReport.fhir', problems: 'coupleReport.problem' });
  protected readonly abouts = ABOUT;
  protected readonly formats = FORMATS;
  protected readonly about = signal<(typeof ABOUT)[number]>('couple');
  protected readonly format = signal<FhirQuery['format']>('bundle');
  protected readonly names = computed(() => {
    const [a, b] = this.partners();
    return { a: a.givenName, b: b.givenName };
  });

  protected download(): Promise<void> {
    return this.file.save(`/api/fhir/${this.path()}?format=${this.format()}`, FALLBACK_NAME);
  }

  private path(): string {
    const [a, b] = this.partners();
    const paths = {
      couple: `couples/${this.coupleId()}`,
      a: `people/${a.id}`,
      b: `people/${b.id}`,
      all: 'export',
    };
    return paths[this.about()];
  }
}
