import type { RowBlock } from './block';
import { dayOf, minuteOf, sqlBlock, WHOSE } from './row-sql';

const couples = sqlBlock({
  block: 'couples',
  columns: [
    ...WHOSE,
    { key: 'secondCoach', type: 'text', sql: 'c.second_coach' },
    { key: 'startedOn', type: 'date', sql: dayOf('c.created_at') },
    { key: 'endedOn', type: 'date', sql: dayOf('c.archived_at') },
    { key: 'inCareAtStart', type: 'flag', sql: 'c.created_at < bounds.since' },
    { key: 'started', type: 'flag', sql: 'c.created_at >= bounds.since' },
    { key: 'ended', type: 'flag', sql: 'coalesce(c.archived_at < bounds.before, false)' },
    { key: 'inCareAtEnd', type: 'flag', sql: 'coalesce(c.archived_at >= bounds.before, true)' },
  ],
  from: '',
  order: 'c.id',
});

/** Whether both handed in, never which of the two did. */
const rounds = sqlBlock({
  block: 'rounds',
  columns: [
    ...WHOSE,
    { key: 'givenOn', type: 'date', sql: dayOf('r.assigned_at') },
    { key: 'opensOn', type: 'date', sql: 'r.opens_on' },
    { key: 'dueOn', type: 'date', sql: 'r.due_on' },
    { key: 'cancelled', type: 'flag', sql: 'r.cancelled_at IS NOT NULL' },
    { key: 'byBoth', type: 'flag', sql: 's.both' },
    { key: 'completedOn', type: 'date', sql: `CASE WHEN s.both THEN ${dayOf('s.last')} END` },
  ],
  from: `JOIN rounds r ON r.couple_id = c.id AND r.opens_on BETWEEN $3::date AND $4::date
    LEFT JOIN LATERAL (SELECT count(o.submitted_at) = 2 AS both, max(o.submitted_at) AS last FROM round_seats o
      WHERE o.practice_id = r.practice_id AND o.round_id = r.id) s ON true`,
  order: 'r.opens_on, r.id',
});

/** Done by everybody it was for, never by which of the two, and not what it was about. */
const homework = sqlBlock({
  block: 'homework',
  columns: [
    ...WHOSE,
    { key: 'givenOn', type: 'date', sql: dayOf('h.given_at') },
    { key: 'startsOn', type: 'date', sql: 'h.starts_on' },
    { key: 'dueOn', type: 'date', sql: 'h.due_on' },
    { key: 'together', type: 'flag', sql: 'h.together' },
    { key: 'withdrawn', type: 'flag', sql: 'h.withdrawn_at IS NOT NULL' },
    { key: 'done', type: 'flag', sql: 'coalesce(s.done, false)' },
  ],
  from: `JOIN homework h ON h.couple_id = c.id AND h.given_at >= bounds.since AND h.given_at < bounds.before
    LEFT JOIN LATERAL (SELECT bool_and(o.done_at IS NOT NULL) AS done FROM homework_seats o
      WHERE o.practice_id = h.practice_id AND o.homework_id = h.id) s ON true`,
  order: 'h.given_at, h.id',
});

/** Those that were planned or begun; what one asked of the other and was not answered yet is between the two. */
const dialogues = sqlBlock({
  block: 'dialogues',
  columns: [
    ...WHOSE,
    { key: 'plannedAt', type: 'moment', sql: minuteOf('d.planned_at') },
    { key: 'startedAt', type: 'moment', sql: minuteOf('d.started_at') },
    { key: 'endedAt', type: 'moment', sql: minuteOf('d.ended_at') },
    {
      key: 'minutes',
      type: 'number',
      sql: 'round(extract(epoch FROM d.ended_at - d.started_at) / 60, 1)',
    },
    { key: 'withCoach', type: 'flag', sql: 'd.coach_present' },
    { key: 'onPaper', type: 'flag', sql: 'd.on_paper' },
    { key: 'state', type: 'code', sql: 'd.status' },
  ],
  from: `JOIN dialogues d ON d.couple_id = c.id AND d.status NOT IN ('asked', 'not-now')
    AND coalesce(d.started_at, d.planned_at) >= bounds.since AND coalesce(d.started_at, d.planned_at) < bounds.before`,
  order: 'coalesce(d.started_at, d.planned_at), d.id',
});

export const SQL_BLOCKS: readonly RowBlock[] = [couples, rounds, homework, dialogues];
