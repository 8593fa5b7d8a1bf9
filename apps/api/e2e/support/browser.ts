import { hash } from '@node-rs/argon2';
import { PASSWORD_COST } from '@tweespraak/practices/api';
import type { TestDatabase, TestPerson } from '@tweespraak/shared/testing';
import request from 'supertest';
import type { TestApp } from './test-app';

export const PASSWORD = 'kurk stoel regen oever';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** A browser: keeps its cookies, sits at an address of its own (needs TRUST_PROXY). */
export interface Browser {
  readonly cookies: Map<string, string>;
  send(method: Method, path: string, body?: object): Promise<request.Response>;
  signIn(who: TestPerson | string, password?: string): Promise<request.Response>;
}

let nextAddress = 1;

/** An address that no other browser of this suite has, from the range for documentation (RFC 5737). */
export const anAddress = () => `198.51.${Math.floor(nextAddress / 250)}.${(nextAddress++ % 250) + 1}`;

export function aBrowser(test: TestApp, address = anAddress()): Browser {
  const cookies = new Map<string, string>();
  const send = async (method: Method, path: string, body?: object) => {
    const sent = request(test.app.getHttpServer())
      [method](path)
      .set('sec-fetch-site', 'same-origin')
      .set('x-forwarded-for', address)
      .set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await (body ? sent.send(body) : sent);
    for (const line of setCookies(answer)) keep(cookies, line);
    return answer;
  };
  return {
    cookies,
    send,
    signIn: (who, password = PASSWORD) =>
      send('post', '/api/session', { email: typeof who === 'string' ? who : who.email, password }),
  };
}

export function setCookies(answer: request.Response): string[] {
  const header: unknown = answer.headers['set-cookie'];
  return Array.isArray(header) ? header.map(String) : [];
}

function keep(cookies: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  if (value && !/Max-Age=0|Expires=Thu, 01 Jan 1970/i.test(line)) cookies.set(name, value);
  else cookies.delete(name);
}

/** Gives a person of a factory a password. */
export async function withPassword(
  db: TestDatabase,
  person: TestPerson,
  password = PASSWORD,
  cost: { memoryCost: number; timeCost: number; parallelism: number } = PASSWORD_COST,
): Promise<TestPerson> {
  await db.rows(`UPDATE identity.accounts SET password_hash = $2 WHERE id = $1`, [
    person.accountId,
    await hash(password, cost),
  ]);
  return person;
}

/** The secret at the end of the link in the last mail to an address. */
export function linkIn(test: TestApp, email: string, page: string): string {
  const mail = test.mails.findLast(({ to }) => to === email);
  const token = new RegExp(`/${page}/([\\w-]{43})\\b`).exec(mail?.text ?? '')?.[1];
  if (!token) throw new Error(`no mail with a /${page}/ link came`);
  return token;
}

/** An answer without what differs between any two requests. */
export function essence({ status, body, headers }: request.Response) {
  const lasting = Object.entries(headers as Record<string, unknown>).filter(([name]) => name !== 'date');
  return { status, headers: Object.fromEntries(lasting), body: { ...(body as object), instance: 'masked' } };
}

/** Lets somebody leave, as an admin would: the database listens to nobody else. */
export async function hasLeft(db: TestDatabase, personId: string): Promise<void> {
  await db.rows(
    `WITH admin AS (SELECT set_config('app.role', 'admin', true))
     UPDATE people SET left_at = now() FROM admin WHERE id = $1`,
    [personId],
  );
}
