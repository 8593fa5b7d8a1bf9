import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { Formats, injectProblemText, injectText } from '@tweespraak/platform/web';
import type { ExportBlock, ExportEstimate, ExportOptions } from '@tweespraak/reports/contract';
import type { DraftChange, ExportDraft } from '../data/export-draft';
import { holdsFigures, type DraftErrors } from './wizard-form';

const KINDS = ['session', 'dialogue'] as const;

/** What the file holds, of whom, and how many rows that is now. */
@Component({
  selector: 'ts-choose-contents',
  templateUrl: './choose-contents.html',
  styleUrl: './choose-contents.scss',
})
export class ChooseContents {
  readonly draft = input.required<ExportDraft>();
  readonly options = input.required<ExportOptions>();
  readonly errors = input.required<DraftErrors>();
  readonly estimate = input.required<ExportEstimate | null>();
  readonly estimateError = input<unknown>();
  readonly changed = output<DraftChange>();

  protected readonly t = injectText('exports.contents');
  protected readonly block = injectText('exports.block');
  protected readonly error = injectText('exports.error');
  protected readonly formats = inject(Formats);
  protected readonly kinds = KINDS;
  private readonly say = injectProblemText('exports.problem');
  /** The last known number stays while a new one is on its way. */
  private readonly known = linkedSignal<ExportEstimate | null, ExportEstimate | null>({
    source: this.estimate,
    computation: (now, before) => now ?? before?.value ?? null,
  });
  protected readonly blocks = computed(() =>
    this.options().blocks.map(({ block }) => ({
      block,
      checked: this.draft().blocks.includes(block),
      isFigures: holdsFigures(block, this.options()),
      rows: this.known()?.blocks.find((one) => one.block === block)?.rows ?? null,
    })),
  );
  protected readonly total = computed(() => {
    if (this.draft().blocks.length === 0) return '';
    if (this.estimateError()) return this.say(this.estimateError());
    const rows = this.known()?.rows;
    return rows === undefined ? this.t('counting') : this.t.count('rows', rows);
  });
  protected readonly hasAppointments = computed(() => this.draft().blocks.includes('appointments'));

  protected toggleBlock(block: ExportBlock): void {
    const { blocks } = this.draft();
    // In the order of the list, whatever the order of ticking.
    const chosen = this.options()
      .blocks.map((one) => one.block)
      .filter((one) => (one === block ? !blocks.includes(one) : blocks.includes(one)));
    this.changed.emit({ blocks: chosen });
  }

  protected toggleCoach(id: string): void {
    this.changed.emit({ coachIds: toggled(this.draft().coachIds, id) });
  }

  protected toggleKind(kind: (typeof KINDS)[number]): void {
    this.changed.emit({ appointmentKinds: toggled(this.draft().appointmentKinds, kind) });
  }
}

function toggled<T>(all: readonly T[], one: T): readonly T[] {
  return all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
}
