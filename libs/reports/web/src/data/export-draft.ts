import { Injectable, signal } from '@angular/core';
import type {
  ExportBlock,
  ExportChoice,
  ExportFormat,
  ExportOptions,
  ExportPreset,
} from '@tweespraak/reports/contract';
import type { Locale } from '@tweespraak/shared/kernel';

/** What somebody is putting together; a password is never part of it. */
export interface ExportDraft {
  readonly preset: ExportPreset | 'own';
  readonly from: string;
  readonly until: string;
  readonly blocks: readonly ExportBlock[];
  /** None: everybody. */
  readonly coachIds: readonly string[];
  /** None: every kind. */
  readonly appointmentKinds: readonly ('session' | 'dialogue')[];
  readonly format: ExportFormat;
  readonly locale: Locale;
  readonly withNames: boolean;
  readonly reason: string;
  /** The period that the address brought along, so that it counts once. */
  readonly broughtBy: string;
}

export type DraftChange = Partial<ExportDraft>;

/** Keeps a draft while somebody walks about in the app: nothing chosen is lost on the way back. Gone with the page. */
@Injectable({ providedIn: 'root' })
export class ExportDraftStore {
  readonly draft = signal<ExportDraft | null>(null);
}

const USUAL_PRESET: ExportPreset = 'last-quarter';

/** Everything of the last quarter, without names, in the format that most people open. */
export function newDraft(options: ExportOptions, locale: Locale): ExportDraft {
  const usual = options.presets.find(({ preset }) => preset === USUAL_PRESET) ?? options.presets[0];
  return {
    ...{ preset: usual?.preset ?? 'own', from: '', until: '', ...usual?.period },
    ...{ blocks: options.blocks.map(({ block }) => block), coachIds: [], appointmentKinds: [] },
    ...{ format: options.formats[0] ?? 'xlsx', locale, withNames: false, reason: '', broughtBy: '' },
  };
}

/** The draft over other days; a preset when one has just these. */
export function overPeriod(
  draft: ExportDraft,
  period: { readonly from: string; readonly until: string },
  { presets }: ExportOptions,
): ExportDraft {
  const same = presets.find(({ period: one }) => one.from === period.from && one.until === period.until);
  return { ...draft, ...period, preset: same?.preset ?? 'own' };
}

/** As the server wants it. What does not apply any more, as kinds of appointments without appointments, is left out. */
export function choiceOf(draft: ExportDraft): ExportChoice {
  const { from, until, blocks, coachIds, appointmentKinds, format, locale } = draft;
  const kinds = blocks.includes('appointments') ? appointmentKinds : [];
  return {
    ...{ period: { from, until }, blocks: [...blocks], format, locale },
    filters: {
      coachIds: coachIds.length > 0 ? [...coachIds] : null,
      appointmentKinds: kinds.length > 0 ? [...kinds] : null,
    },
  };
}
