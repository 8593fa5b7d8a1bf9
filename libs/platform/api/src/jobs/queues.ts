/** What the product does after a transaction. Payloads hold ids only: a job row is readable by whoever reads the database. */
export interface JobPayloads {
  'mail.invitation': { practiceId: string; invitationId: string };
  'mail.round': { practiceId: string; roundId: string };
  'mail.outcome': { practiceId: string; roundId: string };
  'mail.dialogue-planned': { practiceId: string; dialogueId: string };
  'mail.dialogue-asked': { practiceId: string; dialogueId: string };
  'mail.dialogue-answered': { practiceId: string; dialogueId: string };
  /** Is something due for this dialogue by now: a pause that nobody came back from, a topic that is not needed any more. */
  'dialogue.look': { practiceId: string; dialogueId: string };
  /** Is there news of this appointment for the calendars of the two. */
  'mail.appointment': { practiceId: string; appointmentId: string };
  /** Is it the day before an appointment, and when is the next one. */
  'appointment.remind': { practiceId: string; appointmentId: string };
  /** Is there something to tell this person, and may it leave now. */
  'notice.send': { practiceId: string; personId: string };
  /** Is it time to remind this person of a piece of homework, and when is the next time. */
  'homework.remind': { practiceId: string; homeworkId: string; personId: string };
  /** Something of this couple came to an end that a programme may wait for. */
  'couple.moved': { practiceId: string; coupleId: string };
  /** May a step of this programme be given by now, and when is the next. */
  'programme.look': { practiceId: string; enrolmentId: string };
  /** Is this message still to be sent to a program of the practice. */
  'webhook.deliver': { practiceId: string; deliveryId: string };
  /** Is there anything in the log of messages whose time is over. */
  'webhook.forget': { practiceId: string };
  /** Did this round of an imported questionnaire open, and were both told. */
  'instrument.look': { practiceId: string; roundId: string };
  /** Make the file that somebody asked for, or go on with it. */
  'export.make': { practiceId: string; exportId: string };
  /** Has the time of this file come. */
  'export.expire': { practiceId: string; exportId: string };
  /** Is it the day to ask for what is made every quarter, and when is the next. */
  'export.schedule': { practiceId: string; scheduleId: string };
  'mail.export': { practiceId: string; exportId: string };
  'mail.sign-up': { signUpId: string };
  'mail.password-reset': { passwordResetId: string };
  'mail.password-changed': { accountId: string };
  /** A copy of the whole practice was asked for: tell this colleague. */
  'mail.practice-export': { practiceId: string; exportId: string; personId: string };
}

export type JobName = keyof JobPayloads;

export const QUEUES = [
  'mail.invitation',
  'mail.round',
  'mail.outcome',
  'mail.dialogue-planned',
  'mail.dialogue-asked',
  'mail.dialogue-answered',
  'dialogue.look',
  'mail.appointment',
  'appointment.remind',
  'notice.send',
  'homework.remind',
  'couple.moved',
  'programme.look',
  'webhook.deliver',
  'webhook.forget',
  'instrument.look',
  'export.make',
  'export.expire',
  'export.schedule',
  'mail.export',
  'mail.sign-up',
  'mail.password-reset',
  'mail.password-changed',
  'mail.practice-export',
] as const satisfies readonly JobName[];
