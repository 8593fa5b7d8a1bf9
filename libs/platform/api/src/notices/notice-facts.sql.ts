import type { Locale } from '@tweespraak/shared/kernel';
import type { Statement } from '../database/statements';
import { REMINDERS } from './notice-kinds';

/** Everything that decides whether this person may be told something now, read in one statement. */
export interface NoticeFacts {
  readonly now: Date;
  readonly timeZone: string;
  readonly name: string;
  readonly locale: Locale;
  readonly email: string;
  readonly joined: boolean;
  readonly left: boolean;
  readonly mail: boolean;
  readonly push: boolean;
  readonly quietFrom: number;
  readonly quietUntil: number;
  readonly discreet: boolean;
  /** Of the last message that left, on the practice's wall. */
  readonly lastDay: string | null;
  /** A message that was begun and has not left. */
  readonly bundleId: string | null;
  readonly claimedUntil: Date | null;
  readonly waiting: readonly {
    readonly id: string;
    readonly dueAt: string;
    readonly untilAt: string | null;
    readonly remindedAt: string | null;
  }[];
  readonly devices: readonly {
    readonly id: string;
    readonly endpoint: string;
    readonly p256dh: string;
    readonly auth: string;
  }[];
}

/** One worker at a time looks at one person, until the end of its transaction. */
export function lockStatement(personId: string): Statement {
  return {
    name: 'notice-lock',
    text: `SELECT pg_advisory_xact_lock(hashtextextended('notices of ' || $1, 0))`,
    values: [personId],
  };
}

/** @param now the database's own time when absent: it is also what lets a job begin. */
export function factsStatement(practiceId: string, personId: string, now: Date | null): Statement {
  return {
    name: 'notice-facts',
    text: `SELECT coalesce($3::timestamptz, now()) AS now, pr.time_zone AS "timeZone", p.given_name AS name, p.locale,
        k.email, p.joined_at IS NOT NULL AS joined, p.left_at IS NOT NULL AS "left",
        coalesce(s.mail, true) AS mail, coalesce(s.push, false) AS push, coalesce(s.quiet_from, 1260) AS "quietFrom",
        coalesce(s.quiet_until, 480) AS "quietUntil", coalesce(s.discreet, false) AS discreet,
        (SELECT max(b.local_day)::text FROM notice_bundles b
          WHERE b.practice_id = $1 AND b.person_id = $2 AND b.left_at IS NOT NULL) AS "lastDay",
        o.id AS "bundleId", o.claimed_until AS "claimedUntil",
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'dueAt', n.due_at, 'untilAt', n.until_at,
            'remindedAt', CASE WHEN n.kind = ANY ($4) THEN (SELECT max(b.left_at) FROM notices r
              JOIN notice_bundles b ON b.practice_id = r.practice_id AND b.id = r.bundle_id
              WHERE r.practice_id = $1 AND r.person_id = $2 AND r.object_id = n.object_id AND r.kind = ANY ($4)) END)), '[]')
          FROM notices n WHERE n.practice_id = $1 AND n.person_id = $2 AND n.settled_at IS NULL) AS waiting,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'endpoint', d.endpoint, 'p256dh', d.p256dh,
            'auth', d.auth)), '[]')
          FROM push_subscriptions d WHERE d.practice_id = $1 AND d.person_id = $2) AS devices
      FROM people p JOIN practices pr ON pr.practice_id = p.practice_id
      JOIN person_contacts k ON k.practice_id = p.practice_id AND k.person_id = p.id
      LEFT JOIN notice_preferences s ON s.practice_id = p.practice_id AND s.person_id = p.id
      LEFT JOIN notice_bundles o ON o.practice_id = p.practice_id AND o.person_id = p.id AND o.left_at IS NULL
      WHERE p.practice_id = $1 AND p.id = $2`,
    values: [practiceId, personId, now, REMINDERS],
  };
}

/** The message that was begun, or a new one, in one worker's hands for a while. */
export function claimStatement(claim: {
  readonly practiceId: string;
  readonly personId: string;
  readonly bundleId: string;
  readonly localDay: string;
  readonly until: Date;
}): Statement {
  return {
    name: 'notice-claim',
    text: `INSERT INTO notice_bundles (practice_id, id, person_id, local_day, claimed_until) VALUES ($1, $3, $2, $4, $5)
      ON CONFLICT (practice_id, id) DO UPDATE SET local_day = $4, claimed_until = $5`,
    values: [claim.practiceId, claim.personId, claim.bundleId, claim.localDay, claim.until],
  };
}

/** @returns the ids that really go along: one that was taken back just now does not. */
export function takeAlongStatement(
  practiceId: string,
  bundleId: string,
  noticeIds: readonly string[],
): Statement {
  return {
    name: 'notice-take-along',
    text: `UPDATE notices SET bundle_id = $2 WHERE practice_id = $1 AND id = ANY ($3::uuid[]) AND settled_at IS NULL
      RETURNING id`,
    values: [practiceId, bundleId, noticeIds],
  };
}

/** Goes without a word: no news any more, or not wanted. */
export function silenceStatement(practiceId: string, noticeIds: readonly string[], now: Date): Statement {
  return {
    name: 'notice-silence',
    text: `UPDATE notices SET settled_at = $3, bundle_id = NULL WHERE practice_id = $1 AND id = ANY ($2::uuid[])
      AND settled_at IS NULL`,
    values: [practiceId, noticeIds, now],
  };
}

/** A message of which everything was taken back. */
export function emptyBundleStatement(practiceId: string, bundleId: string): Statement {
  return {
    name: 'notice-empty-bundle',
    text: `DELETE FROM notice_bundles WHERE practice_id = $1 AND id = $2 AND left_at IS NULL`,
    values: [practiceId, bundleId],
  };
}

export function leftStatements(practiceId: string, bundleId: string, now: Date): readonly Statement[] {
  return [
    {
      name: 'notice-left',
      text: `UPDATE notices SET settled_at = $3 WHERE practice_id = $1 AND bundle_id = $2 AND settled_at IS NULL`,
      values: [practiceId, bundleId, now],
    },
    {
      name: 'notice-bundle-left',
      text: `UPDATE notice_bundles SET left_at = $3 WHERE practice_id = $1 AND id = $2 AND left_at IS NULL`,
      values: [practiceId, bundleId, now],
    },
  ];
}

/** The message did not leave: whoever tries next need not wait. */
export function letGoStatement(practiceId: string, bundleId: string, now: Date): Statement {
  return {
    name: 'notice-let-go',
    text: `UPDATE notice_bundles SET claimed_until = $3 WHERE practice_id = $1 AND id = $2 AND left_at IS NULL`,
    values: [practiceId, bundleId, now],
  };
}

export function forgetDeviceStatement(practiceId: string, deviceIds: readonly string[]): Statement {
  return {
    name: 'notice-forget-device',
    text: `DELETE FROM push_subscriptions WHERE practice_id = $1 AND id = ANY ($2::uuid[])`,
    values: [practiceId, deviceIds],
  };
}
