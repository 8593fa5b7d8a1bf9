/** What a notice can be about. It decides what counts as a reminder, and nothing of what the reader sees. */
export const NOTICE_KINDS = [
  'homework',
  'homework-reminder',
  'reply',
  'widening',
  'programme',
  'appointment-reminder',
  'round-reminder',
  'shared-entry',
  'instrument',
] as const;

export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Kinds that ask again for something one knows of: of these, one a task in three days. */
export const REMINDERS: readonly NoticeKind[] = [
  'homework-reminder',
  'appointment-reminder',
  'round-reminder',
];
