import { expect, test } from '@playwright/test';
import {
  expectSpoken,
  expectStem,
  expectThumb,
  look,
  mirrorLoop,
  tap,
  tapByKeys,
  button,
} from '../support/dialogues';
import { countOf, expectStep, type Story } from './story';

/** The mirror loop, and what a coach can do beside it. */
export function coachsSeat(story: Story): void {
  test('a mirror loop with a correction and "is there more"; who has the turn is announced', async () => {
    const { noor, sam } = story;
    await expectSpoken(noor, 'Jij bent aan het woord.');
    await expectSpoken(sam, 'Noor is speaking.');
    await look(noor.page, 'sender');
    await look(sam.page, 'receiver listens');
    await tap(noor, 'said');
    await expectSpoken(noor, 'Sam spiegelt.');
    await expectStem(sam, 'What reaches me is: …');
    await expectSpoken(sam, 'You mirror.');
    await expectThumb(sam, 'mirrored');
    await expect(sam.page.getByRole('textbox')).toHaveCount(0); // the receiver has nothing to write in
    await look(sam.page, 'receiver mirrors');
    await tap(sam, 'mirrored');
    await expectThumb(noor, 'right');
    await look(noor.page, 'check');
    await tap(noor, 'notQuite');
    await tap(noor, 'said');
    await tap(sam, 'mirrored');
    await tap(noor, 'right');
    await expectStem(sam, 'Does anything else belong to it?');
    await tap(noor, 'more');
    await mirrorLoop(noor, sam);
    await expectStep(noor, 'feel');
    await expect(countOf(story, 'Gespiegeld')).toHaveText('3');
    await expect(countOf(story, 'Verbeterd')).toHaveText('1');
    await expect(countOf(story, 'Nog iets')).toHaveText('1');
  });

  test('a nudge reaches one phone, a deepening the one who speaks', async () => {
    const { coach, noor, sam } = story;
    await coach.getByRole('group', { name: 'Naar welk scherm' }).getByRole('button', { name: 'Sam' }).click();
    await coach
      .getByRole('group', { name: 'Hints voor Sam' })
      .getByRole('button', { name: 'Spiegel eerst.' })
      .click();
    await expect(sam.page.getByText('Mirror first.')).toBeVisible();
    await coach
      .getByRole('group', { name: 'Verdieping voor Noor' })
      .getByRole('button', { name: 'Mijn lijf zegt …' })
      .click();
    await expect(noor.page.getByText('Mijn lijf zegt …')).toBeVisible(); // so the nudge before it came by as well
    await expect(noor.page.getByText('Spiegel eerst.')).toHaveCount(0);
    await expect(sam.page.getByText('My body says …')).toHaveCount(0);
    await look(coach, 'coach’s seat');
    await look(noor.page, 'deepening');
  });

  test('hold keeps both where they are, until the coach lets go', async () => {
    const { coach, noor, sam } = story;
    await coach.getByRole('button', { name: 'Houd even vast' }).click();
    await expect(noor.page.getByText('Marieke houdt dit even vast.', { exact: false })).toBeVisible();
    await expect(sam.page.getByText('Marieke holds this for a moment.', { exact: false })).toBeVisible();
    await expect(button(noor, 'said')).toHaveCount(0);
    await look(noor.page, 'held');
    await coach.getByRole('button', { name: 'Ga verder' }).click();
    await expect(button(noor, 'said')).toBeVisible();
  });

  test('what the coach says for Noor is nothing until Noor says that it is right', async () => {
    const { coach, noor, sam } = story;
    await coach.getByRole('button', { name: 'Ik dubbel nu' }).click();
    await expect(noor.page.getByText('Marieke zei iets namens jou.', { exact: false })).toBeVisible();
    await expect(sam.page.getByText('Marieke spoke along.', { exact: false })).toBeVisible();
    await expect(button(noor, 'said')).toHaveCount(0);
    await expect(button(sam, 'mirrored')).toHaveCount(0);
    await look(noor.page, 'doubling');
    await tap(noor, 'doubleRight');
    await expect(button(noor, 'said')).toBeVisible();
    await expect(coach.getByRole('button', { name: 'Ik dubbel nu' })).toBeVisible();
  });

  test('a whole mirror loop with keys alone', async () => {
    const { noor, sam } = story;
    await tapByKeys(noor, 'said');
    await tapByKeys(sam, 'mirrored');
    await tapByKeys(noor, 'right');
    await tapByKeys(noor, 'noMore');
    await expectStep(noor, 'story');
  });
}
