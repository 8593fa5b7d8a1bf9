import { OTHER_DOORS, READ_BY_THE_WHOLE_PRACTICE } from './allowed';
import { APP, type Ask, difference, policies, type Policy, tenantTables } from './catalogue';
import type { Rule } from './structure-rules';

const PRACTICE_IS_MINE = /^\(practice_id = \( ?SELECT app_practice\(\) AS app_practice\)\)$/;
const EXPORTS_MY_PRACTICE =
  /^\(\(practice_id = \( ?SELECT app_practice\(\) AS app_practice\)\) AND \(\( ?SELECT app_role\(\) AS app_role\) = 'exporter'::text\)/;
const MOVES_MY_PRACTICE =
  /^\(\(practice_id = \( ?SELECT app_practice\(\) AS app_practice\)\) AND .*app_(moving_out|moving_in|importing)\(\)/;
const ABOUT_A_PERSON = /app_(person|role)\(\)/;
const ASKED_ONCE = /\( ?SELECT (app_\w+)\(\) AS \1\)/g;

/** About the policies: rule L9, L11, and what the rest of the product counts on. */
export const POLICY_RULES: Readonly<Record<string, Rule>> = {
  'L9 a policy asks who is there once a statement, not once a row': async (db) =>
    (await policies(db))
      .filter(({ using, check }) => /app_\w+\(\)/.test(`${using} ${check}`.replace(ASKED_ONCE, '')))
      .map(nameOf),
  'L11 a restrictive wall around the practice, for every command': (db) =>
    tablesWhere(db, (walls) => walls.filter(isPracticeWall).length !== 1),
  'L11 a restrictive personal wall for reading': async (db) =>
    difference(
      await tablesWhere(
        db,
        (walls) => !walls.some((wall) => isPersonal(wall, ['ALL', 'SELECT'], wall.using)),
      ),
      Object.keys(READ_BY_THE_WHOLE_PRACTICE),
    ),
  'a restrictive personal wall for writing': (db) =>
    tablesWhere(
      db,
      (walls) =>
        !walls.some((wall) => isPersonal(wall, ['ALL', 'INSERT', 'UPDATE'], wall.check || wall.using)),
    ),
  'one open door each for the application': async (db) => {
    const doors = (await policies(db)).filter((one) => !one.restrictive && one.roles.includes(APP));
    return difference(
      doors.map(nameOf),
      (await tenantTables(db)).map((table) => `${table} base`),
    );
  },
  'named doors for the other roles, none for everybody': async (db) => {
    const open = (await policies(db)).filter((one) => !one.restrictive && !one.roles.includes(APP));
    return difference(
      open.flatMap(({ table, roles }) => roles.map((role) => `${role} ${table}`)),
      Object.entries(OTHER_DOORS).flatMap(([role, tables]) => tables.map((table) => `${role} ${table}`)),
    );
  },
  'the gate works inside the practice of the transaction': async (db) =>
    (await policies(db))
      .filter(({ roles }) => roles.includes('tweespraak_gate'))
      .filter(({ using, check }) => ![using, check].every((side) => PRACTICE_IS_MINE.test(side)))
      .map(nameOf),
  'the exporter reads, inside the practice of a transaction that exports': async (db) =>
    (await policies(db))
      .filter(({ roles }) => roles.includes('tweespraak_exporter'))
      .filter(({ command, using }) => command !== 'SELECT' || !EXPORTS_MY_PRACTICE.test(using))
      .map(nameOf),
  'the mover works inside one practice, while it leaves or is filled': async (db) =>
    (await policies(db))
      .filter(({ roles, table }) => roles.includes('tweespraak_mover') && !ASKED_BY_THE_MOVER.includes(table))
      .filter(
        ({ using, check }) =>
          !(using || check) || ![using, check].every((side) => !side || MOVES_MY_PRACTICE.test(side)),
      )
      .map(nameOf),
};

/** Where the mover learns whether it may. */
const ASKED_BY_THE_MOVER: readonly string[] = ['exports', 'leaving_imports'];

const nameOf = ({ table, name }: Policy) => `${table} ${name}`;

const isPracticeWall = ({ command, using, check }: Policy) =>
  command === 'ALL' && [using, check].every((side) => PRACTICE_IS_MINE.test(side));

const isPersonal = ({ command }: Policy, commands: readonly string[], side: string) =>
  commands.includes(command) && ABOUT_A_PERSON.test(side);

async function tablesWhere(db: Ask, isWrong: (walls: Policy[]) => boolean): Promise<string[]> {
  const walls = (await policies(db)).filter(({ restrictive, roles }) => restrictive && roles.includes(APP));
  return (await tenantTables(db)).filter((table) => isWrong(walls.filter((wall) => wall.table === table)));
}
