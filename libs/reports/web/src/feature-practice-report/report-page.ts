import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  Button,
  Formats,
  Icon,
  LoadState,
  Notice,
  Page,
  QuietBox,
  Skeleton,
  injectText,
} from '@tweespraak/platform/web';
import type { PracticeReport } from '@tweespraak/reports/contract';
import type { Period } from '@tweespraak/reports/domain';
import { localDateIn } from '@tweespraak/shared/kernel';
import { practiceReportResource } from '../data/figures-client';
import { injectPeriodWords } from '../ui/period-words';
import { ChangeCard } from './change-card';
import { chosenPeriod } from './chosen-period';
import { DefinitionsList } from './definitions-list';
import { FlowCard } from './flow-card';
import { OutcomesCard } from './outcomes-card';
import { PeriodChoice } from './period-choice';
import { ShareCard, type Share } from './share-card';

/**
 * The figures of a practice over a period, which the address names (`?from=2026-07-01&to=2026-09-30`). Never a name, never a
 * coach: of outcomes only groups, each with its denominator.
 */
@Component({
  selector: 'ts-report-page',
  imports: [
    ...[Page, Button, Icon, LoadState, Notice, QuietBox, Skeleton, RouterLink],
    ...[PeriodChoice, FlowCard, ShareCard, OutcomesCard, ChangeCard, DefinitionsList],
  ],
  templateUrl: './report-page.html',
  styleUrl: './report-page.scss',
})
export class ReportPage {
  readonly from = input<string>();
  readonly to = input<string>();

  protected readonly t = injectText('reports.page');
  private readonly problem = injectText('reports.problem');
  private readonly formats = inject(Formats);
  private readonly router = inject(Router);
  private readonly words = injectPeriodWords();
  protected readonly today = computed(() => localDateIn(new Date(), this.formats.region().timeZone));
  protected readonly chosen = computed(() => chosenPeriod(this.from(), this.to(), this.today()));
  protected readonly report = practiceReportResource(() => this.chosen().period);
  protected readonly shown = computed(() => (this.report.hasValue() ? this.report.value() : null));

  protected readonly refusal = computed(() => {
    const { refused } = this.chosen();
    return refused && this.problem(refused);
  });
  protected readonly days = computed(() => {
    const { from, to } = this.chosen().period;
    return { from, until: to };
  });
  protected readonly subtitle = computed(() => {
    const [name, days] = [this.words.name(this.days()), this.words.days(this.days())];
    const zone = this.formats.region().timeZone;
    return this.t('subtitle', { period: name === days ? days : `${name}, ${days}`, zone });
  });
  protected readonly sentence = computed(() => {
    const flow = this.shown()?.flow;
    if (!flow) return '';
    return `${this.t.count('started', flow.started)} ${this.t.count('ended', flow.ended)}`;
  });
  protected readonly isEmpty = computed(() => {
    const flow = this.shown()?.flow;
    return flow !== undefined && flow.inCareAtStart + flow.started + flow.ended + flow.inCareAtEnd === 0;
  });
  protected readonly madeAt = computed(() => {
    const report = this.shown();
    const when = report ? this.formats.date(report.madeAt, 'moment') : '';
    return this.t('madeAt', { when, zone: report?.timeZone ?? '' });
  });

  protected show(period: Period): void {
    void this.router.navigate(['/reports'], { queryParams: period });
  }

  protected print(): void {
    window.print();
  }

  protected responses({ responses }: PracticeReport): Share | null {
    if (responses.state === 'withheld') return null;
    const { couples, given, byBoth, notByBoth } = responses.figures;
    return {
      ...{ couples, whole: { of: 'given', count: given } },
      parts: [
        { of: 'byBoth', count: byBoth },
        { of: 'notByBoth', count: notByBoth },
      ],
    };
  }

  protected homework({ homework }: PracticeReport): Share | null {
    if (homework.state === 'withheld') return null;
    const { couples, given, done, notDone } = homework.figures;
    return {
      ...{ couples, whole: { of: 'homeworkGiven', count: given } },
      parts: [
        { of: 'homeworkDone', count: done },
        { of: 'homeworkNotDone', count: notDone },
      ],
    };
  }

  protected dialogues({ dialogues }: PracticeReport): Share | null {
    if (dialogues.state === 'withheld') return null;
    const { couples, held, finished, stopped } = dialogues.figures;
    return {
      ...{ couples, whole: { of: 'dialoguesHeld', count: held } },
      parts: [
        { of: 'dialoguesFinished', count: finished },
        { of: 'dialoguesStopped', count: stopped },
      ],
    };
  }
}
