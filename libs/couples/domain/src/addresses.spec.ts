import { addressProblem } from './addresses';

describe('the addresses of two partners', () => {
  it('may not be one and the same, whatever the capitals or the blanks around it', () => {
    expect(addressProblem('sam@voorbeeld.example', ' Sam@Voorbeeld.example ')).toBe('same-address');
  });

  it.each([
    ['a tag', 'sam+noor@voorbeeld.example', 'sam@voorbeeld.example'],
    ['dots that the host ignores', 's.a.m@gmail.com', 'sam@gmail.com'],
    ['another name of the host', 'sam@googlemail.com', 'sam@gmail.com'],
  ])('ask for a check when only %s keeps them apart', (_, one, other) => {
    expect(addressProblem(one, other)).toBe('shared-mailbox');
  });

  it('say nothing when they are two mailboxes', () => {
    expect(addressProblem('sam@voorbeeld.example', 'noor@voorbeeld.example')).toBeNull();
  });
});
