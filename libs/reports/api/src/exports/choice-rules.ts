import type { ExportBlock, ExportChoice } from '@tweespraak/reports/contract';
import { checkPeriod } from '@tweespraak/reports/domain';
import { daysBetween, DomainError, type LocalDate } from '@tweespraak/shared/kernel';

const TEN_YEARS = 3_660;
/** Of the whole practice: they know whole months, and never names. */
const FIGURES: readonly ExportBlock[] = ['outcomes', 'consents'];

export const holdsFigures = ({ blocks, format }: ExportChoice): boolean =>
  format === 'pdf' || blocks.some((block) => FIGURES.includes(block));

/**
 * Holds a choice to its rules. @param today on the practice's wall.
 * @throws DomainError 'export.empty-period', 'export.period-too-long', 'export.whole-months', 'export.no-names-here'.
 */
export function checkChoice(choice: ExportChoice, today: LocalDate, { withNames = false } = {}): void {
  const { from, until } = choice.period;
  if (until < from) throw new DomainError('export.empty-period', 'The last day comes before the first.');
  if (daysBetween(from, until) > TEN_YEARS)
    throw new DomainError('export.period-too-long', 'A period is ten years at most.');
  if (holdsFigures(choice)) {
    if (withNames)
      throw new DomainError('export.no-names-here', 'Figures of the practice never come with names.');
    checkMonths(from, until, today);
  }
}

function checkMonths(from: LocalDate, to: LocalDate, today: LocalDate): void {
  try {
    checkPeriod({ from, to }, today);
  } catch {
    throw new DomainError(
      'export.whole-months',
      'Figures of the practice are of whole months, five years at most, that have begun.',
    );
  }
}
