import { type DialogueKey, scripts, WAITS_WHILE_FLAGGED } from '@tweespraak/dialogues/domain';
import { refusal } from '../refusals';

/** What a coach may plan for a couple. @throws DomainError 'dialogue.needs-coach', 'dialogue.waits'. */
export function mustBePlannable(plan: { type: DialogueKey; coachPresent: boolean; flagged: boolean }): void {
  if (scripts[plan.type].requiresCoach && !plan.coachPresent) throw refusal('dialogue.needs-coach');
  if (plan.flagged && WAITS_WHILE_FLAGGED.includes(plan.type)) throw refusal('dialogue.waits');
}
