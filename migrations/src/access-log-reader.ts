/**
 * Who reads which row of the access log, as in migration 5, with what else of the coaches' own acts is not for the couple: whom a
 * coach minds, and the plan of a programme. The moment at which a programme is looked at would tell that the other has done
 * something, as the release would.
 */
const readerPolicy = (hidden: string): string => `
  ALTER POLICY reader ON access_log
    USING (CASE (SELECT app_role())
      WHEN 'partner' THEN actor_id = (SELECT app_person()) OR (
        actor_role IN ('coach', 'admin') AND outcome = 'done' AND ${hidden} AND (
          (couple_id IN (SELECT c.id FROM couples c) AND coalesce(subject_id = (SELECT app_person()), true))
          OR (couple_id IS NULL AND subject_id IS NULL AND action LIKE 'caseload.%' AND actor_id IN
            (SELECT unnest(ARRAY[c.coach_id, c.co_coach_id]) FROM couples c))))
      WHEN 'coach' THEN actor_id = (SELECT app_person()) END);
`;

export const HIDE_THE_PLAN = readerPolicy(
  `action NOT LIKE 'release.%' AND action NOT LIKE 'programme.%' AND action NOT LIKE 'attention.%'`,
);
export const SHOW_THE_PLAN = readerPolicy(`action NOT LIKE 'release.%'`);
