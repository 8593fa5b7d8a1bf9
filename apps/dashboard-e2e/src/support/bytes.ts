import type { Page } from '@playwright/test';

/** Headers that differ with every answer and say nothing of what is in it. */
const OWN_TO_EACH_ANSWER = new Set(['date', 'x-request-id', 'set-cookie']);

/** All that the API answers this person under a path: status, every header that could tell something, and the body. */
export async function bytesOf(page: Page, path: string): Promise<string> {
  const answer = await page.request.get(path);
  const headers = Object.entries(answer.headers())
    .filter(([name]) => !OWN_TO_EACH_ANSWER.has(name) && !name.startsWith('ratelimit'))
    .toSorted();
  // The number under which a problem stands in the log is new each time, and always as long.
  const body = (await answer.text()).replace(/"instance":"[\w-]{36}"/, '"instance":""');
  return JSON.stringify([answer.status(), headers, body]);
}
