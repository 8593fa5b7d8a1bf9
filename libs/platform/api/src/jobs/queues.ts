/** What the product does after a transaction. Payloads hold ids only: a job row is readable by whoever reads the database. */
export interface JobPayloads {
  'mail.invitation': { practiceId: string; invitationId: string };
  'mail.round': { practiceId: string; roundId: string };
  'mail.outcome': { practiceId: string; roundId: string };
  'mail.sign-up': { signUpId: string };
  'mail.password-reset': { passwordResetId: string };
  'mail.password-changed': { accountId: string };
}

export type JobName = keyof JobPayloads;

export const QUEUES = [
  'mail.invitation',
  'mail.round',
  'mail.outcome',
  'mail.sign-up',
  'mail.password-reset',
  'mail.password-changed',
] as const satisfies readonly JobName[];
