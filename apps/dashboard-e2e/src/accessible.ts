import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Fails with the rules and places of every accessibility violation on the page as it stands. Runs axe in the page itself,
 * which has no frames, and brings it in once: that is some twenty times faster than a new one for each look.
 */
export async function expectAccessible(page: Page, situation = ''): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { found, passed } = await page.evaluate(async (rules) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    const { violations, passes } = await run(document, { runOnly: { type: 'tag', values: rules } });
    return {
      found: violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      ),
      passed: passes.length,
    };
  }, RULES);
  expect(found, `accessibility of ${new URL(page.url()).pathname} ${situation}`).toEqual([]);
  expect(passed, 'rules that found something to judge').toBeGreaterThan(5);
}
