import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Couple } from '@tweespraak/couples/contract';
import {
  Button,
  Card,
  Formats,
  injectOneAct,
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
import { CoupleReportClient } from '../data/couple-report-client';
import { saveFile } from '../data/save-file';

const EDITIONS = ['joint', 'coach', 'own-a', 'own-b'] as const;
type Edition = (typeof EDITIONS)[number];

const QUERIES: Readonly<Record<Edition, Omit<CoupleReportQuery, 'locale'>>> = {
  joint: { edition: 'joint' },
  coach: { edition: 'coach' },
  'own-a': { edition: 'own', partner: 'a' },
  'own-b': { edition: 'own', partner: 'b' },
};

/** Which report, what it holds and who may see it, and the file. What was chosen stays when it is refused. */
@Component({
  selector: 'ts-couple-report-page',
  imports: [Button, Card, LoadState, Notice, Page, Skeleton],
  templateUrl: './couple-report-page.html',
  styles: `
    .about {
      display: block;
    }
    .log {
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
  protected readonly act = injectOneAct('coupleReport.problem');
  protected readonly editions = EDITIONS;
  protected readonly locales = LOCALES;
  protected readonly languages = LANGUAGE_NAMES;
  protected readonly couple = httpResource(() => `/api/couples/${this.coupleId()}`, {
    parse: (raw) => Couple.parse(raw),
  });
  protected readonly names = computed(() => {
    const [a, b] = this.couple.hasValue() ? this.couple.value().partners : [];
    return a && b ? { a: a.givenName, b: b.givenName } : null;
  });
  protected readonly edition = signal<Edition>('joint');
  protected readonly locale = linkedSignal<Locale>(() => this.language.active());
  protected readonly told = computed(() => {
    if (this.done()) return this.t('done');
    return this.act.busy() ? this.t('received', { kb: this.formats.number(this.received() / 1000) }) : '';
  });
  private readonly language = inject(Language);
  private readonly formats = inject(Formats);
  private readonly client = inject(CoupleReportClient);
  private readonly received = signal(0);
  private readonly done = signal(false);

  protected async download(): Promise<void> {
    await this.act.run(async () => {
      this.done.set(false);
      this.received.set(0);
      const query = { ...QUERIES[this.edition()], locale: this.locale() };
      saveFile(await this.client.download(this.coupleId(), query, (bytes) => this.received.set(bytes)));
      this.done.set(true);
    });
  }
}
