import type { FullPractice, TestPerson } from '@tweespraak/shared/testing';
import type { Response } from 'supertest';
import type { Ids, RouteFixture } from './routes/fixture';
import { upToNow } from './stream-start';
import type { TestApp } from './test-app';

/** Every byte of an answer that somebody can read, apart from the clock. */
export const bytesOf = ({ status, headers, text, body }: Response) =>
  JSON.stringify({ status, headers: { ...headers, date: '' }, text: text ?? filesIn(body, headers) });

/** A person's own ZIP keeps its files as they are: what stands in them can be read. Other binary files are opened by their own tests. */
const filesIn = (body: unknown, headers: Response['headers']) =>
  Buffer.isBuffer(body) && /zip|fhir/.test(String(headers['content-type'])) ? body.toString() : '';

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
  const slots = { ...fixture.fixed, ...as.ids };
  const path = template.replace(/:(\w+)/g, (_, slot: string) => slotOf(slots, slot, route));
  const browser = await test.as(as.person);
  const request = browser[method.toLowerCase() as keyof typeof browser](`${path}${fixture.query ?? ''}`);
  if (fixture.stream) upToNow(request);
  for (const [name, value] of Object.entries(fixture.headers ?? {}))
    request.set(name, [name === 'cookie' && request.get('cookie'), value].filter(Boolean).join('; '));
  return fixture.body ? request.send(fixture.body(as.ids, as.full)) : request;
}

/** @throws Error for a slot that the fixture forgot: a new route does not slip through. */
export function slotOf(ids: Ids, slot: string, where: string): string {
  const id = ids[slot];
  if (!id) throw new Error(`${where} has no id for :${slot}`);
  return id;
}
