import type { Page } from '@playwright/test';

/** What a browser complains of while somebody walks through pages. */
export interface Faults {
  /** Everything since the last call, or since the start. */
  take(): string[];
  /** These answers are meant: an old link, a page that is not for this person. */
  expect(...statuses: readonly number[]): void;
}

/** Listens to the console, to errors of scripts, and to requests that fail. */
export function watchFaults(page: Page): Faults {
  let found: string[] = [];
  let meant: readonly number[] = [];
  page.on('pageerror', (error) => found.push(`script: ${error.message}`));
  page.on('console', (message) => {
    // Chromium repeats each refused answer; those are judged below, by status.
    const isEcho = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isEcho) found.push(`console: ${message.text()}`);
  });
  page.on('requestfailed', (request) => {
    // A page that is left takes its requests back.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') found.push(`failed: ${request.url()}`);
  });
  page.on('response', (response) => {
    const [status, path] = [response.status(), new URL(response.url()).pathname];
    const asksWhoThisIs = path === '/api/session' && status === 401;
    if (status >= 400 && !asksWhoThisIs && !meant.includes(status)) found.push(`${status}: ${path}`);
  });
  return {
    take: () => {
      const taken = found;
      found = [];
      return taken;
    },
    expect: (...statuses) => {
      meant = statuses;
    },
  };
}
