import type { JobName } from '@tweespraak/platform/api';
import { JOB_KINDS, type JobKind } from '@tweespraak/practices/contract';

/** Under which plain word a practice finds each queue; null: of no practice (sign-ups and passwords). */
const KIND_OF: Readonly<Record<JobName, JobKind | null>> = {
  'notice.send': 'messages',
  'mail.invitation': 'invitations',
  'mail.round': 'questionnaires',
  'mail.outcome': 'questionnaires',
  'instrument.look': 'questionnaires',
  'mail.dialogue-planned': 'dialogues',
  'mail.dialogue-asked': 'dialogues',
  'mail.dialogue-answered': 'dialogues',
  'dialogue.look': 'dialogues',
  'mail.appointment': 'appointments',
  'appointment.remind': 'appointments',
  'homework.remind': 'homework',
  'programme.look': 'homework',
  'couple.moved': 'homework',
  'webhook.deliver': 'webhooks',
  'webhook.forget': 'webhooks',
  'export.make': 'exports',
  'export.expire': 'exports',
  'export.schedule': 'exports',
  'mail.export': 'exports',
  'mail.sign-up': null,
  'mail.password-reset': null,
  'mail.password-changed': null,
  'mail.practice-export': 'messages',
};

export function queuesOf(kind: JobKind): JobName[] {
  return (Object.keys(KIND_OF) as JobName[]).filter((name) => KIND_OF[name] === kind);
}

/** Each queue with its plain word, as SQL takes it. */
export const QUEUE_KINDS: readonly { readonly queue: JobName; readonly kind: JobKind }[] = JOB_KINDS.flatMap(
  (kind) => queuesOf(kind).map((queue) => ({ queue, kind })),
);
