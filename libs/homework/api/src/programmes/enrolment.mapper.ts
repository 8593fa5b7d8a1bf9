import type { Enrolment, EnrolmentStep } from '@tweespraak/homework/contract';
import { type ProgrammeStep, titleOfStep } from '@tweespraak/homework/domain';
import type { Localised } from '@tweespraak/shared/kernel';
import { isoOf } from '../today';
import { stateOf } from './enrolment-state';
import type { EnrolmentRow, StepRow } from './enrolments.sql';

type TitleOf = (exercise: string) => Localised;

export function toEnrolments(
  rows: readonly EnrolmentRow[],
  steps: readonly StepRow[],
  titleOf: TitleOf,
): Enrolment[] {
  return rows.map((row) => {
    const { id, programme, title, startsOn } = row;
    const own = new Map(steps.filter((step) => step.enrolmentId === id).map((step) => [step.step, step]));
    return {
      ...{ id, programme, title, startsOn, state: stateOf(row) },
      steps: row.steps.flatMap((step) => {
        const standing = own.get(step.id);
        return standing ? [toStep(step, standing, titleOf)] : [];
      }),
    };
  });
}

function toStep(step: ProgrammeStep, row: StepRow, titleOf: TitleOf): EnrolmentStep {
  const { state, why, objectId } = row;
  return {
    ...{ id: step.id, kind: step.kind, delivery: step.delivery, title: titleOfStep(step, titleOf) },
    ...{ state, dueAt: isoOf(row.dueAt), deliveredAt: isoOf(row.deliveredAt), why, objectId },
  };
}
