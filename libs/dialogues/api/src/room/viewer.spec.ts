import type { Party } from '@tweespraak/dialogues/domain';
import type { DialogueId, PersonId, PracticeId } from '@tweespraak/shared/kernel';
import type { EventStream } from './event-stream';
import { type RoomLine, Viewer } from './viewer';

const line = (version: number): RoomLine => ({ version, text: `move ${version};` });

function aViewer(after: number, party: Party = 'a') {
  const viewer = new Viewer({
    practiceId: 'practice' as PracticeId,
    personId: 'person' as PersonId,
    dialogueId: 'dialogue' as DialogueId,
    role: 'partner',
    tokenHash: Buffer.alloc(32),
  });
  const sent: string[] = [];
  const stream = { write: (text: string) => void sent.push(text), end: () => void sent.push('end') };
  const open = () => viewer.open(after, stream as unknown as EventStream, party);
  return { viewer, sent, open };
}

describe('a viewer', () => {
  it('is told each move once and in order, whatever comes twice', () => {
    const { viewer, sent, open } = aViewer(4);
    open();
    for (const version of [3, 5, 5, 6, 4, 7]) expect(viewer.moved(line(version))).toBe(false);
    expect([sent.join(''), viewer.version]).toEqual(['move 5;move 6;move 7;', 7]);
  });

  it('says when something is missing, and waits for it', () => {
    const { viewer, sent, open } = aViewer(4);
    open();
    expect([viewer.moved(line(7)), sent]).toEqual([true, []]);
    for (const version of [5, 6, 7]) viewer.moved(line(version));
    expect(sent.join('')).toBe('move 5;move 6;move 7;');
  });

  it('is told nothing before it is open, and nothing after its end', () => {
    const { viewer, sent, open } = aViewer(0);
    viewer.moved(line(1));
    viewer.present(['a']);
    viewer.breathe();
    expect([sent, viewer.isOpen, viewer.version]).toEqual([[], false, 0]);
    open();
    viewer.gone();
    viewer.moved(line(1));
    viewer.refresh();
    expect(sent).toEqual(['id: 0\nevent: gone\ndata: null\n\n', 'end']);
  });

  it.each([
    ['a', 'nothing said;'],
    ['b', 'a word for b;'],
    ['coach', 'a word for b;'],
  ] as const)('at %s is told what is meant for it', (party, told) => {
    const { viewer, sent, open } = aViewer(0, party);
    open();
    viewer.moved({ version: 1, text: 'a word for b;', hidden: { from: 'a', text: 'nothing said;' } });
    expect(sent).toEqual([told]);
  });

  it('hears who is there when that changes, under the id of the last move', () => {
    const { viewer, sent, open } = aViewer(2);
    open();
    viewer.present(['a']);
    viewer.present(['a']);
    viewer.moved(line(3));
    viewer.present(['a', 'coach']);
    expect(sent).toEqual([
      'id: 2\nevent: present\ndata: {"present":["a"]}\n\n',
      'move 3;',
      'id: 3\nevent: present\ndata: {"present":["a","coach"]}\n\n',
    ]);
  });
});
