import { randomUUID } from 'node:crypto';
import type { FullPractice, TestDatabase, TestPerson } from '@tweespraak/shared/testing';
import type { Response } from 'supertest';
import type { Ids, RouteFixture } from './routes/fixture';
import { fromOtherSide } from './routes/fixture';
import type { TestApp } from './test-app';

/** Every byte of an answer that somebody can read, apart from the clock. */
export const bytesOf = ({ status, headers, text }: Response) =>
  JSON.stringify({ status, headers: { ...headers, date: '' }, text: text ?? '' });

/** As `bytesOf`, without the one thing that differs between two requests: the request's own id. */
export const comparable = (response: Response) =>
  bytesOf(response).replace(/(\\"instance\\":\\")[0-9a-f-]{36}/, '$1');

/** Sends the request of a fixture, as a person or as nobody. */
export async function ask(
  test: TestApp,
  route: string,
  fixture: RouteFixture,
  as: { person: TestPerson | null; ids: Ids; full: FullPractice },
): Promise<Response> {
  const [method = '', template = ''] = route.split(' ');
  const path = template.replace(/:(\w+)/g, (_, slot: string) => slotOf(as.ids, slot, route));
  const browser = await test.as(as.person);
  const request = browser[method.toLowerCase() as keyof typeof browser](`${path}${fixture.query ?? ''}`);
  for (const [name, value] of Object.entries(fixture.headers ?? {})) request.set(name, value);
  return fixture.body ? request.send(fixture.body(as.ids, as.full)) : request;
}

export interface Probe {
  readonly slot: string;
  readonly what: 'foreign' | 'hidden';
  readonly ids: Ids;
  /** The same request with a random id in that slot. */
  readonly random: Ids;
}

/** For every slot of a route: the id that another practice, and another person here, would name. */
export function probesOf(fixture: RouteFixture, full: FullPractice, foreign: FullPractice): Probe[] {
  if (!fixture.own || fixture.bearer) return [];
  const own = fixture.own(full);
  const others = [
    { what: 'foreign' as const, ids: fixture.own(foreign) },
    ...(fixture.hidden?.(full) ?? [fixture.own(fromOtherSide(full))]).map((ids) => ({
      what: 'hidden' as const,
      ids,
    })),
  ];
  return Object.keys(own).flatMap((slot) =>
    others.map(({ what, ids }) => ({
      slot,
      what,
      ids: { ...own, [slot]: slotOf(ids, slot, 'a probe') },
      random: { ...own, [slot]: randomUUID() },
    })),
  );
}

/** A fingerprint of everything that requests may not change when they are refused. */
export async function fingerprint(db: TestDatabase): Promise<string> {
  const tables = await db.rows<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname IN ('public', 'identity', 'pgboss') AND tablename NOT IN
       ('access_log', 'idempotency_keys', 'sessions', 'devices', 'rate_limits', 'migrations')
       AND (schemaname <> 'pgboss' OR tablename = 'job') ORDER BY 1`,
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const columns = name === 'pgboss.job' ? 't.id::text' : 't::text'; // a job's state moves by itself
    const [row] = await db.rows<{ hash: string }>(
      `SELECT md5(coalesce(string_agg(${columns}, ';' ORDER BY ${columns}), '')) AS hash FROM ${name} t`,
    );
    parts.push(`${name} ${row?.hash}`);
  }
  return parts.join('\n');
}

function slotOf(ids: Ids, slot: string, where: string): string {
  const id = ids[slot];
  if (!id) throw new Error(`${where} has no id for :${slot}`);
  return id;
}
