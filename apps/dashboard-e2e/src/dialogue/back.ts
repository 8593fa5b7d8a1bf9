import { expect, test } from '@playwright/test';
import { expectStem, roomOf, tap } from '../support/dialogues';
import { countOf, expectStep, type Story } from './story';

/** The minute of breath is over: the same place as before the pause. */
export function back(story: Story): void {
  test('after the minute they are where they were', async () => {
    const { noor, sam } = story;
    const loops = await countOf(story, 'Gespiegeld').innerText();
    await tap(noor, 'ready');
    await tap(sam, 'ready');
    await expectStem(sam, 'What reaches me is: …');
    const { state } = await roomOf(noor.page, story.dialogue);
    expect(state).toMatchObject({ step: 'older', position: 'mirror' });
    await expect(countOf(story, 'Gespiegeld')).toHaveText(loops);
    await expect(countOf(story, 'Pauzes')).toHaveText('1');
    await tap(sam, 'mirrored');
    await tap(noor, 'right');
    await tap(noor, 'noMore');
    await expectStep(sam, 'summary');
  });
}
