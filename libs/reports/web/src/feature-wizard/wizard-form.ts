import type { ExportBlock, ExportOptions } from '@tweespraak/reports/contract';
import { isLocalDate } from '@tweespraak/shared/kernel';
import type { ExportDraft } from '../data/export-draft';
import { isWholeMonths } from '../ui/period-words';

export const WIZARD_STEPS = ['period', 'contents', 'preview', 'format'] as const;
export type WizardStep = (typeof WIZARD_STEPS)[number];

/** Codes of what is wrong, with a text under `exports.error`; an empty one is right. */
export interface DraftErrors {
  readonly from: '' | 'day';
  readonly until: '' | 'day' | 'order' | 'tooLong';
  readonly blocks: '' | 'none' | 'wholeMonths';
  readonly format: '' | 'pdfWholeMonths';
  readonly reason: '' | 'reason';
  readonly password: '' | 'password';
}

/** As the contract has it. */
const MOST_YEARS = 10;
const SHORTEST_REASON = 10;

export function draftErrors(draft: ExportDraft, options: ExportOptions, password: string): DraftErrors {
  const asksNames = draft.withNames && namesBarred(draft, options) === '';
  return {
    from: isLocalDate(draft.from) ? '' : 'day',
    until: untilError(draft),
    blocks: blocksError(draft, options),
    format: draft.format === 'pdf' && !isWhole(draft) ? 'pdfWholeMonths' : '',
    reason: asksNames && draft.reason.trim().length < SHORTEST_REASON ? 'reason' : '',
    password: asksNames && password === '' ? 'password' : '',
  };
}

/** The first step on which something is wrong; `null` when the file can be asked for. */
export function firstWrongStep(errors: DraftErrors): WizardStep | null {
  if (errors.from || errors.until) return 'period';
  if (errors.blocks) return 'contents';
  return errors.format || errors.reason || errors.password ? 'format' : null;
}

/** Steps that can be opened: up to the first one on which something is wrong. */
export function openSteps(errors: DraftErrors): readonly WizardStep[] {
  const wrong = firstWrongStep(errors);
  return wrong === null ? WIZARD_STEPS : WIZARD_STEPS.slice(0, WIZARD_STEPS.indexOf(wrong) + 1);
}

/** Why names cannot be in this file; empty when they can. */
export function namesBarred(draft: ExportDraft, options: ExportOptions): '' | 'pdf' | 'figures' {
  if (draft.format === 'pdf') return 'pdf';
  return draft.blocks.some((block) => holdsFigures(block, options)) ? 'figures' : '';
}

export function holdsFigures(block: ExportBlock, { blocks }: ExportOptions): boolean {
  return blocks.some((one) => one.block === block && one.holds === 'figures');
}

function untilError({ from, until }: ExportDraft): DraftErrors['until'] {
  if (!isLocalDate(until)) return 'day';
  if (!isLocalDate(from)) return '';
  if (until < from) return 'order';
  const tooLate = `${Number(from.slice(0, 4)) + MOST_YEARS}${from.slice(4)}`;
  return until >= tooLate ? 'tooLong' : '';
}

function blocksError(draft: ExportDraft, options: ExportOptions): DraftErrors['blocks'] {
  if (draft.blocks.length === 0) return 'none';
  if (draft.format === 'pdf') return '';
  return draft.blocks.some((block) => holdsFigures(block, options)) && !isWhole(draft) ? 'wholeMonths' : '';
}

function isWhole({ from, until }: ExportDraft): boolean {
  return isLocalDate(from) && isLocalDate(until) && isWholeMonths({ from, until });
}
