/** What a practice's own program can be told of: acts of its staff, and what both partners did; never what one of them did. */
export const WEBHOOK_TYPES = [
  'couple.created',
  'couple.archived',
  'round.assigned',
  'round.opened',
  'dialogue.planned',
  'dialogue.ended',
  'homework.given',
  'appointment.planned',
  'appointment.cancelled',
  'export.ready',
] as const;

export type WebhookType = (typeof WEBHOOK_TYPES)[number];
