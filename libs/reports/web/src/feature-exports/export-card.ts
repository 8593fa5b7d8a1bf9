import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Card, Formats, Icon, Status, injectText, type StatusState } from '@tweespraak/platform/web';
import type { ExportAgainBody, ExportCard as Export, ExportState } from '@tweespraak/reports/contract';
import { fileUrl } from '../data/exports-client';
import { injectPeriodWords } from '../ui/period-words';
import { FileFacts } from './file-facts';
import { Progress } from './progress';

const STATUS: Readonly<Record<ExportState, StatusState>> = {
  ...{ waiting: 'none', making: 'busy', ready: 'done' },
  ...{ stopped: 'attention', cancelled: 'none', expired: 'none' },
};
/** Told aloud: more often would be noise. In percent. */
const MILESTONES = [25, 50, 75] as const;

/** One file: what it holds, how far it is, and what can be done with it now. */
@Component({
  selector: 'ts-export-card',
  imports: [Card, Button, Icon, Status, RouterLink, FileFacts, Progress],
  templateUrl: './export-card.html',
  styleUrl: './export-card.scss',
})
export class ExportCard {
  readonly export = input.required<Export>();
  /** The next day of the schedule that makes the same each quarter. */
  readonly nextOn = input<string | null>(null);
  readonly busy = input(false);
  readonly cancelled = output();
  readonly continued = output();
  readonly again = output<ExportAgainBody['snapshot']>();
  readonly everyQuarter = output();

  protected readonly t = injectText('exports.card');
  private readonly contents = injectText('exports.block');
  private readonly formatsOf = injectText('exports.format');
  private readonly period = injectPeriodWords();
  protected readonly formats = inject(Formats);
  protected readonly status = STATUS;
  protected readonly file = computed(() => fileUrl(this.export().exportId));
  protected readonly title = computed(() => {
    const { choice } = this.export();
    if (!choice) return this.t('wholePractice');
    const [format, period] = [this.formatsOf(`${choice.format}.name`), this.period.name(choice.period)];
    return this.t('of', { format, period });
  });
  protected readonly what = computed(() => {
    const { choice, withNames } = this.export();
    if (!choice) return '';
    const { format, blocks, locale } = choice;
    const held = format === 'pdf' ? [] : [blocks.map((block) => this.contents(block)).join(', ')];
    const names = this.t(withNames ? 'withNames' : 'withoutNames');
    return [...held, this.t(`locale.${locale}`), names].join(' · ');
  });
  protected readonly isUnderWay = computed(() => isUnderWay(this.export().state));
  protected readonly canRepeat = computed(() => {
    const { state, choice, withNames } = this.export();
    return choice !== null && !withNames && ['ready', 'expired', 'cancelled'].includes(state);
  });
  protected readonly canSchedule = computed(
    () => this.export().state === 'ready' && this.canRepeat() && this.nextOn() === null,
  );
  /** What somebody sees happen is told; what was over when they came is not. */
  private readonly wasUnderWay = linkedSignal<boolean, boolean>({
    source: this.isUnderWay,
    computation: (now, before) => now || (before?.value ?? false),
  });
  protected readonly told = computed(() => {
    const { state, progress } = this.export();
    if (!this.wasUnderWay()) return '';
    if (!this.isUnderWay()) return this.t(`told.${state}`);
    const reached = MILESTONES.findLast((milestone) => (progress?.percent ?? 0) >= milestone);
    return reached === undefined ? '' : this.t('told.percent', { percent: reached });
  });
}

/** Something still happens to it. */
export function isUnderWay(state: ExportState): boolean {
  return state === 'waiting' || state === 'making';
}
