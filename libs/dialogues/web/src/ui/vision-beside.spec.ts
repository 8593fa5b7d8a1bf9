import { textOf } from '@tweespraak/platform/web';
import { renderPlan } from '../../test/plan';
import { VisionBeside } from './vision-beside';

const vision = {
  version: 1,
  signedAt: '2026-11-10T19:00:00Z',
  reviewOn: '2027-02-10',
  sentences: [
    { pillar: 'timeTogether', text: 'Wij eten elke avond samen.' },
    { pillar: null, text: 'Wij lachen veel.' },
  ],
};

describe('the signed vision beside a pillar', () => {
  it('shows the sentences of that pillar, and when the two read it again', async () => {
    const { root, fixture, settle } = await renderPlan(VisionBeside, {
      inputs: { vision, pillar: 'timeTogether' },
    });
    expect(textOf(root)).toBe(
      'Uit hun visieWij eten elke avond samen.Getekend op 10 nov, samen te lezen rond 10 feb.',
    );
    fixture.componentRef.setInput('pillar', 'total');
    await settle();
    expect(textOf(root)).toBe('');
  });
});
