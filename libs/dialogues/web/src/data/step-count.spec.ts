import { scripts } from '@tweespraak/dialogues/domain';
import { TO_TELLING, play, type Step } from '../testing/rooms';
import { mainLine, stepCount } from './step-count';

const at = (steps: readonly Step[]) => stepCount(scripts.imago, play(steps).room);

describe('how far a conversation is', () => {
  it('counts the steps that are always there, without the private one at the beginning', () => {
    expect(mainLine(scripts.imago).map(({ id }) => id)).not.toContain('body');
    expect(at([...TO_TELLING])).toEqual({ n: 5, total: mainLine(scripts.imago).length });
  });

  it('does not move while something is mirrored, corrected or said once more', () => {
    const more: readonly Step[] = [
      ['a', 'next'],
      ['b', 'mirrored'],
      ['a', 'confirm'],
      ['a', 'more'],
    ];
    expect(at([...TO_TELLING, ...more])).toEqual(at([...TO_TELLING]));
  });

  it('knows for every step of every dialogue where it stands, also for those aside', () => {
    const lost = Object.values(scripts).flatMap((script) => {
      const { room } = play([], { key: script.key });
      const steps = script.steps.filter(({ id }) => !stepCount(script, { ...room, step: id }));
      return steps.filter(({ pattern }) => pattern !== 'body').map(({ id }) => `${script.key} ${id}`);
    });
    expect(lost).toEqual([]);
  });
});
