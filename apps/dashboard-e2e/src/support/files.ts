import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';

/** A file on the admin's page, as far as a story looks at it. */
export interface Card {
  readonly exportId: string;
  readonly kind: 'report' | 'practice';
  readonly state: string;
  readonly snapshot: { readonly id: string } | null;
  readonly file: { readonly checksum: string; readonly bytes: number } | null;
}

/** The file that was asked for last. */
export async function latestFile(page: Page): Promise<Card> {
  const { exports } = (await (await page.request.get('/api/exports')).json()) as { exports: Card[] };
  return exports[0] as Card;
}

/** Waits until the file that was asked for last is there. */
export const fileIsReady = (page: Page) =>
  expect.poll(async () => (await latestFile(page)).state, { timeout: 150_000 }).toBe('ready');

/** Downloads the file that was asked for last, where files stand: never one of an earlier story. */
export async function downloadLatest(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const { exportId } = await latestFile(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`a[href="/api/exports/${exportId}/file"]`).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}
