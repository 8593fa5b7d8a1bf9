import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Couple } from '@tweespraak/couples/contract';
import {
  Button,
  Card,
  injectText,
  Language,
  LANGUAGE_NAMES,
  LoadState,
  Notice,
  Page,
  Skeleton,
} from '@tweespraak/platform/web';
import type { CoupleReportQuery } from '@tweespraak/reports/contract';
import { LOCALES, type Locale } from '@tweespraak/shared/kernel';
import { injectDownload } from '../data/inject-download';
import { FhirCard } from './fhir-card';

const EDITIONS = ['joint', 'coach', 'own-a', 'own-b'] as const;
type Edition = (typeof EDITIONS)[number];

const QUERIES: Readonly<Record<Edition, Omit<CoupleReportQuery, 'locale'>>> = {
  joint: { edition: 'joint' },
  coach: { edition: 'coach' },
  'own-a': { edition: 'own', partner: 'a' },
  'own-b': { edition: 'own', partner: 'b' },
};

const FALLBACK_NAME = 'report.pdf';

/** Which report, what it holds and who may see it, and the file. What was chosen stays when it is refused. */
@Component({
  selector: 'ts-couple-report-page',
  imports: [Button, Card, FhirCard, LoadState, Notice, Page, Skeleton],
  templateUrl: './couple-report-page.html',
  styles: `
    .about {
      display: block;
    }
    .log {
      margin: 14px 0 0;
    }
    ts-fhir-card {
      display: block;
      margin-top: 14px;
    }
    .progress {
      margin: 10px 0 0;
      min-height: 20px;
    }
  `,
})
export class CoupleReportPage {
  readonly coupleId = input.required<string>();

  protected readonly t = injectText('coupleReport');
  protected readonly file = injectDownload({ texts: 'coupleReport', problems: 'coupleReport.problem' });
  protected readonly editions = EDITIONS;
  protected readonly locales = LOCALES;
  protected readonly languages = LANGUAGE_NAMES;
  protected readonly couple = httpResource(() => `/api/couples/${this.coupleId()}`, {
    parse: (raw) => Couple.parse(raw),
  });
  protected readonly partners = computed(() => {
    const [a, b] = this.couple.hasValue() ? this.couple.value().partners : [];
    return a && b ? ([a, b] as const) : null;
  });
  protected readonly names = computed(() => {
    const [a, b] = this.partners() ?? [];
    return a && b ? { a: a.givenName, b: b.givenName } : null;
  });
  protected readonly edition = signal<Edition>('joint');
  protected readonly locale = linkedSignal<Locale>(() => this.language.active());
  private readonly language = inject(Language);

  protected download(): Promise<void> {
    const { edition, partner } = QUERIES[this.edition()];
    const query = new URLSearchParams({ edition, locale: this.locale(), ...(partner ? { partner } : {}) });
    return this.file.save(`/api/couples/${this.coupleId()}/report?${query}`, FALLBACK_NAME);
  }
}
