import { expect, type Browser, type Page } from '@playwright/test';
import type { PlanDialogueBody } from '@tweespraak/dialogues/contract';
import { addressOf, phone, signIn } from './people';

/** Sends something to the API as the page itself would, and gives the answer. */
export async function send<T>(page: Page, method: string, path: string, body: unknown): Promise<T> {
  const { status, text } = await page.evaluate(
    async ([how, to, json]) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
      const answer = await fetch(to, { method: how, body: json, headers });
      return { status: answer.status, text: await answer.text() };
    },
    [method, path, JSON.stringify(body)] as const,
  );
  expect(status, `${method} ${path}: ${text}`).toBeLessThan(300);
  return (text ? JSON.parse(text) : undefined) as T;
}

/** The couple in the caseload of this coach in which somebody has this name. */
export async function coupleOf(coach: Page, name: string): Promise<string> {
  const { couples } = (await (await coach.request.get('/api/caseload')).json()) as {
    couples: { id: string; a: { name: string }; b: { name: string } }[];
  };
  return couples.find(({ a, b }) => a.name === name || b.name === name)?.id ?? '';
}

/** Plans a dialogue as a coach's page does; answers its id. For the stories that begin where one stands ready. */
export async function plan(
  coach: Page,
  couple: string,
  wish: Pick<PlanDialogueBody, 'type'> & Partial<PlanDialogueBody>,
): Promise<string> {
  const open = { level: 1, coachPresent: false, first: 'a', topic: null, pillar: null, plannedAt: null };
  const { id } = await send<{ id: string }>(coach, 'POST', `/api/couples/${couple}/dialogues`, {
    ...open,
    ...wish,
  });
  return id;
}

/** Signed in, on a phone or at a desk. */
export async function signedIn(browser: Browser, who: string, on: 'phone' | 'desk'): Promise<Page> {
  const context = on === 'phone' ? await phone(browser) : await browser.newContext();
  const page = await context.newPage();
  await signIn(page, addressOf(who));
  return page;
}
