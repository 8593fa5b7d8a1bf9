import type { Answer } from '@tweespraak/agenda/domain';
import type { PersonId } from '@tweespraak/shared/kernel';
import { APPOINTMENT_COLUMNS, type AppointmentRow } from './stored';

export type AnswerRow = Answer & { readonly personId: PersonId };

/** An appointment among others: with the names of the two, and the answers that this person may read. */
export interface AgendaRow extends AppointmentRow {
  readonly aId: PersonId;
  readonly a: string;
  readonly b: string;
  readonly answers: readonly AnswerRow[];
}

const ANSWERS = `
  (SELECT coalesce(json_agg(json_build_object('personId', s.person_id, 'state', s.answer, 'following', s.following,
      'occurrence', (extract(epoch FROM s.occurrence) * 1000)::bigint,
      'proposedAt', (extract(epoch FROM s.proposed_at) * 1000)::bigint, 'sequence', s.sequence) ORDER BY s.occurrence), '[]')
    FROM appointment_answers s WHERE s.practice_id = a.practice_id AND s.appointment_id = a.id) AS answers`;

/**
 * Everything planned that may have an occurrence in a range, of the couples that this person may see. Parameters: practice,
 * from, until, couple or null.
 */
export const AGENDA = `
  SELECT ${APPOINTMENT_COLUMNS}, c.partner_a_id AS "aId", pa.given_name AS a, pb.given_name AS b, ${ANSWERS}
  FROM appointments a
  JOIN couples c ON c.practice_id = a.practice_id AND c.id = a.couple_id AND c.archived_at IS NULL
  JOIN people pa ON pa.practice_id = c.practice_id AND pa.id = c.partner_a_id
  JOIN people pb ON pb.practice_id = c.practice_id AND pb.id = c.partner_b_id
  WHERE a.practice_id = $1 AND a.status = 'planned' AND a.until_at > $2 AND a.from_at < $3
    AND ($4::uuid IS NULL OR a.couple_id = $4)
  ORDER BY a.from_at, a.id`;
