/**
 * Every act in the access log that a partner may come to read; each has its words under `couples.access.act`. A spec holds
 * this list against the sources of the API.
 */
const ACTS: readonly string[] = [
  ...[
    'access-log.read',
    'account.change',
    'account.end-sessions',
    'account.read',
    'caseload.dialogues',
    'caseload.read',
    'caseload.today',
    'colleagues.read',
  ],
  ...['body.check', 'consent.give', 'consent.withdraw', 'day.read', 'day.remove', 'day.write'],
  ...[
    'couple.archive',
    'couple.co-coach',
    'couple.create',
    'couple.hand-over',
    'couple.read',
    'couple.restore',
  ],
  ...[
    'demo.prepare',
    'dossier.change',
    'dossier.read',
    'draft.save',
    'import.preview',
    'import.run',
    'invitation.accept',
  ],
  ...[
    'dialogue.answer',
    'dialogue.ask',
    'dialogue.cancel',
    'dialogue.change',
    'dialogue.list',
    'dialogue.paper',
  ],
  ...['dialogue.plan', 'dialogue.restore', 'dialogue.time', 'dialogue.withdraw', 'my-dialogues.read'],
  ...['agenda.next', 'agenda.read', 'agenda.today', 'my-agenda.read', 'calendar.read'],
  ...['appointment.answer', 'appointment.cancel', 'appointment.change', 'appointment.plan'],
  ...[
    'appointment.preview',
    'appointment.remind',
    'appointment.reply',
    'appointment.unanswer',
    'appointment.undo',
  ],
  ...['calendar-feed.make', 'calendar-feed.read', 'calendar-feed.stop'],
  ...['gift.choose', 'gift.mark', 'gift.read', 'list.mark', 'list.read', 'list.ready', 'list.write'],
  ...['caseload.homework', 'consent.read', 'consent.tap', 'diary.read', 'reply.read'],
  ...['entry.answer-widening', 'entry.ask-widening', 'entry.hand-in', 'entry.remove'],
  ...['entry.reply', 'entry.save', 'entry.share'],
  ...['exercise.archive', 'exercise.favourite', 'exercise.list', 'exercise.make', 'exercise.publish'],
  ...['exercise.read', 'exercise.save', 'library.add', 'library.archive', 'library.change', 'library.list'],
  ...['homework.change', 'homework.give', 'homework.list', 'homework.read', 'homework.restore'],
  ...['homework.withdraw', 'my-homework.later', 'my-homework.list', 'my-homework.paper', 'my-homework.read'],
  ...['member.change-roles', 'member.depart', 'member.invite', 'members.read', 'meter.write'],
  ...['my-round.read', 'my-rounds.read', 'outcome.read', 'partner.change', 'partner.invite', 'pillars.read'],
  ...['practice.change', 'practice.read', 'practice.sign-up', 'private.save', 'response.submit'],
  ...['pin.choose', 'pin.remove', 'session.open-by-pin', 'shared-phone.hand-over', 'shared-phone.read'],
  ...['export.names'],
  ...['report.for-coach', 'report.joint', 'report.own'],
  ...['request.read', 'request.write', 'room.enter', 'room.move'],
  ...['round.accept', 'round.assign', 'round.cancel', 'round.change', 'round.decline', 'session.open'],
  ...['vision.make', 'vision.read', 'vision.sign', 'vision.tie'],
  ...['words.keep', 'words.read', 'words.remove', 'words.write'],
  ...['jobs.read', 'jobs.retry', 'round.remind', 'notices.change', 'notices.read', 'notices.unsubscribe'],
  ...['push.add', 'push.remove', 'push.try'],
];

export function isKnownAct(action: string): boolean {
  return ACTS.includes(action);
}
