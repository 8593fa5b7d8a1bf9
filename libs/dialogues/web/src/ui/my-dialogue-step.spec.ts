import { scripts } from '@tweespraak/dialogues/domain';
import { aMyDialogue, uuid } from '../../test/plan';
import { PRACTICES, isPressing, openSteps, pathOf, stepOf } from './my-dialogue-step';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const step = (changes: Parameters<typeof aMyDialogue>[0]) => stepOf(aMyDialogue(changes), NOW);

describe('what a dialogue asks of a partner now', () => {
  it('is an answer from who was asked, and patience from who asked', () => {
    expect(step({ status: 'asked', askedByPartner: true })).toBe('asked');
    expect(step({ status: 'asked', iAsked: true })).toBe('waiting');
    expect(step({ status: 'not-now', iAsked: true })).toBe('proposed');
    expect(step({ status: 'not-now', askedByPartner: true })).toBe('waiting');
  });

  it('is a time together, unless the coach sets it', () => {
    expect(step({ plannedAt: null })).toBe('choose-time');
    expect(step({ plannedAt: null, coachPresent: true })).toBe('planned');
  });

  it('is the room from half an hour before its time on', () => {
    expect(step({ plannedAt: '2026-11-22T12:31:00Z' })).toBe('planned');
    expect(step({ plannedAt: '2026-11-22T12:30:00Z' })).toBe('soon');
    expect(step({ plannedAt: '2026-11-21T12:30:00Z' })).toBe('soon');
  });

  it('is a small moment a day for all that is not one talk', () => {
    const practices = Object.values(scripts).filter(({ setting }) => setting !== 'room');
    expect([...PRACTICES].sort()).toEqual(practices.map(({ key }) => key).sort());
    expect(step({ status: 'running', type: 'gratitude' })).toBe('practice');
    expect(step({ status: 'running', type: 'imago' })).toBe('live');
  });

  it('puts what cannot wait in front, and leaves out what is over', () => {
    const steps = openSteps(
      [
        aMyDialogue({ id: uuid(1), plannedAt: '2026-11-30T12:00:00Z' }),
        aMyDialogue({ id: uuid(2), plannedAt: '2026-11-25T12:00:00Z' }),
        aMyDialogue({ id: uuid(3), status: 'closed' }),
        aMyDialogue({ id: uuid(4), status: 'asked', askedByPartner: true }),
        aMyDialogue({ id: uuid(5), status: 'running' }),
      ],
      NOW,
    );
    expect(steps.map(({ dialogue }) => dialogue.id)).toEqual([5, 4, 2, 1].map(uuid));
    expect(steps.map(({ step: at }) => isPressing(at))).toEqual([true, true, false, false]);
  });

  it('leads to the room, to today, or to its own page', () => {
    const dialogue = aMyDialogue();
    expect(pathOf({ dialogue, step: 'live' })).toEqual(['/rooms', dialogue.id]);
    expect(pathOf({ dialogue, step: 'practice' })).toEqual(['/dialogues', dialogue.id, 'today']);
    expect(pathOf({ dialogue, step: 'asked' })).toEqual(['/dialogues', dialogue.id]);
  });
});
