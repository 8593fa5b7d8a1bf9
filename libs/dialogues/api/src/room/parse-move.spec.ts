import { parseMove } from './parse-move';

const codeOf = (sent: { type: string }) => {
  try {
    parseMove(sent);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a move as it was sent', () => {
  it.each([
    { type: 'next' },
    { type: 'return-at', at: 1_790_000_000_000 },
    { type: 'choose', option: 2 },
    { type: 'level', level: 4 },
    { type: 'nudge', to: 'b', nudge: 'breathe' },
    { type: 'slow-down', seconds: 30 },
  ])('is taken as %j', (sent) => {
    expect(parseMove(sent)).toEqual(sent);
  });

  it.each(['shout', 'constructor', '__proto__', 'toString', '', 'lapse', 'keeping', 'paper-done'])(
    'is none that anybody knows by the name of %p',
    (type) => {
      expect(codeOf({ type })).toBe('dialogue.unknown-move');
    },
  );

  it.each([
    { type: 'next', text: 'words' },
    { type: 'next', seat: 'b' },
    { type: 'return-at' },
    { type: 'return-at', at: '2026-01-01' },
    { type: 'return-at', at: 1.5 },
    { type: 'level', level: 5 },
    { type: 'nudge', to: 'coach', nudge: 'breathe' },
    { type: 'nudge', to: 'a', nudge: 'x'.repeat(41) },
    { type: 'nudge', to: 'a', nudge: 'breathe', note: 'words' },
  ])('is refused with a field too few, too many or out of bounds: %j', (sent) => {
    expect(codeOf(sent)).toBe('dialogue.bad-move');
  });
});
