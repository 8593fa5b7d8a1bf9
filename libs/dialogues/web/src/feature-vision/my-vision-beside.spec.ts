import type { MyVision } from '@tweespraak/dialogues/contract';
import { textOf } from '@tweespraak/platform/web';
import { aPartnerSession, renderPlan, uuid } from '../../test/plan';
import { MyVisionBeside } from './my-vision-beside';

const vision = (changes: Partial<MyVision>): MyVision => ({
  ...{ id: uuid(60), dialogueId: uuid(10), version: 1, iSigned: true, signed: true, reviewOn: '2027-02-22' },
  sentences: [{ position: 0, pillar: 'trust', text: 'Wij zeggen elkaar de waarheid.' }],
  ...changes,
});

async function beside(answer: MyVision | null): Promise<string> {
  const page = await renderPlan(MyVisionBeside, { inputs: { pillar: 'trust' }, session: aPartnerSession() });
  await page.answer('/api/my/vision', answer);
  return textOf(page.root);
}

describe('the vision beside a measurement, for the two themselves', () => {
  it('says what they signed of this pillar, and when they read it again', async () => {
    expect(await beside(vision({}))).toBe(
      'Uit jullie visieWij zeggen elkaar de waarheid.Samen te lezen rond 22 feb.',
    );
  });

  it('says nothing before both have signed', async () => {
    expect(await beside(vision({ signed: false }))).toBe('');
    expect(await beside(null)).toBe('');
  });
});
