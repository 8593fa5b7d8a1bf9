import { test } from '@playwright/test';
import { aGift } from './dialogue/gift';
import { aVision } from './dialogue/vision';

test.describe.configure({ mode: 'serial' });

/** Two couples by turns: while the one takes the time that a step asks, the other goes on. */
test.describe('what is written in a room: a vision that both sign, and a gift', () => {
  const [vision, gift] = [aVision(), aGift()];
  vision.sitDown();
  gift.calmDown();
  vision.write();
  gift.hear();
  vision.share();
  gift.give();
});
