import { expect, test } from '@playwright/test';
import { button, expectStem, look, roomOf, tap, type Talker } from '../support/dialogues';
import { expectStep, type Story } from './story';

/** Reload, second tab, no connection, and a pause: everybody comes back to the same place, and nothing is doubled. */
export function away(story: Story): void {
  const place = async () => {
    const { version, state } = await roomOf(story.noor.page, story.dialogue);
    return { version, step: state.step, position: state.position };
  };

  test('a reload in the middle, and a second tab of the same person', async () => {
    const { noor, sam } = story;
    await tap(noor, 'said');
    await expectStem(sam, 'What reaches me is: …');
    await sam.page.reload();
    await expectStem(sam, 'What reaches me is: …');
    const second: Talker = { page: await noor.page.context().newPage(), locale: 'nl' };
    await second.page.goto(noor.page.url());
    await expect(button(sam, 'mirrored')).toBeVisible();
    await tap(sam, 'mirrored');
    for (const one of [noor, second]) await expect(button(one, 'right')).toBeVisible();
    await tap(second, 'right');
    await tap(noor, 'noMore'); // the first tab went along
    await expectStep(second, 'older');
    await second.page.close();
  });

  test('a phone without connection says so, and does nothing twice', async () => {
    const { noor } = story;
    const before = await place();
    await noor.page.context().setOffline(true);
    await button(noor, 'said').tap();
    await expect(noor.page.getByText('Niets gaat verloren.', { exact: false })).toBeVisible();
    await look(noor.page, 'offline');
    await noor.page.context().setOffline(false);
    await expect(noor.page.getByText('Niets gaat verloren.', { exact: false })).toHaveCount(0);
    expect(await place()).toEqual(before);
    await expectStep(noor, 'older');
    await tap(noor, 'said');
    expect(await place()).toEqual({ version: before.version + 1, step: 'older', position: 'mirror' });
  });

  test('who listens takes a pause, and chooses when to come back', async () => {
    const { coach, noor, sam } = story;
    await expectStem(sam, 'What reaches me is: …');
    await tap(sam, 'pause');
    await expectStem(noor, 'Het is even pauze. Dat mag altijd.');
    await expectStem(sam, 'I need to stop and settle. I will come back at …');
    await expect(
      noor.page.getByText('Sam kiest wanneer jullie verder gaan.', { exact: false }),
    ).toBeVisible();
    await expect(noor.page.getByText('We lopen elkaar niet achterna.')).toBeVisible();
    await look(noor.page, 'pause of the other');
    await look(sam.page, 'own pause');
    await sam.page.getByRole('button', { name: /^In an hour/ }).tap();
    await expect(
      noor.page.getByText(/^Jullie gaan verder: (vandaag|morgen) om \d{1,2}:\d{2}\.$/),
    ).toBeVisible();
    await look(noor.page, 'return booked');
    await look(coach, 'coach, return booked');
    await tap(sam, 'back');
    await expect(sam.page.getByText('We wait for Noor.').first()).toBeVisible();
    await tap(noor, 'back');
    for (const who of [noor, sam])
      await expect(button(who, 'ready')).toHaveAttribute('aria-disabled', 'true');
  });

  test('the minute of breath: still for who wants no motion; who leaves comes back to it', async () => {
    const { coach, noor, sam } = story;
    const moving = () =>
      noor.page.evaluate(() => document.getAnimations().filter((one) => one.playState === 'running').length);
    await expect.poll(moving).toBeGreaterThan(0);
    await noor.page.emulateMedia({ reducedMotion: 'reduce' });
    await expect.poll(moving).toBe(0);
    for (const { page } of [noor, sam]) await look(page, 'breath');
    await look(coach, 'coach, breath');
    await sam.page.getByRole('link', { name: /^Close/ }).tap();
    await expect(sam.page.getByRole('heading', { name: 'Your talk is going on' })).toBeVisible();
    await expect(noor.page.getByText('Sam is even weg.')).toBeVisible();
    await look(noor.page, 'the other is away');
    await sam.page.getByRole('link', { name: 'Go to the talk' }).tap();
    await expect(noor.page.getByText('Sam is even weg.')).toHaveCount(0);
    await noor.page.reload();
    await expectStem(noor, /Adem samen een minuut/);
  });
}
