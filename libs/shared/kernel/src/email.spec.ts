import fc from 'fast-check';
import { normaliseMailbox, sharesMailbox } from './email';

const SAME_GMAIL = [
  'anna.devries@gmail.com',
  'ANNA.DEVRIES@GMAIL.COM',
  'annadevries@gmail.com',
  'a.n.n.a.d.e.v.r.i.e.s@gmail.com',
  'annadevries+sam@gmail.com',
  'anna.devries+a+b@gmail.com',
  'annadevries@googlemail.com',
  'Anna.DeVries+x@GoogleMail.com',
  '  annadevries@gmail.com ',
  'ａｎｎａｄｅｖｒｉｅｓ@gmail.com',
  'annadevries＠gmail.com',
  'annadevries@gmail.com.',
  '"anna.devries"@gmail.com',
  'anna\u200Bdevries@gmail.com',
  'annadevries@gmail。com',
];

describe('mailboxes', () => {
  it.each(SAME_GMAIL)('sees through %p', (variant) => {
    expect(normaliseMailbox(variant)).toBe('annadevries@gmail.com');
    expect(sharesMailbox('anna.devries@gmail.com', variant)).toBe(true);
  });

  it.each([
    ['jo@bücher.example', 'JO@BÜCHER.example'],
    ['jo@bücher.example', 'jo@xn--bcher-kva.example'],
    ['jo@bu\u0308cher.example', 'jo@bücher.example'],
    ['josé@praktijk.example', 'JOSE\u0301@praktijk.example'],
    ['sam+test@praktijk.example', 'sam@praktijk.example'],
    ['sam@me.com', 'sam@icloud.com'],
    ['s.am@pm.me', 'sam@protonmail.com'],
  ])('knows that %p and %p are one mailbox', (a, b) => {
    expect(sharesMailbox(a, b)).toBe(true);
  });

  it.each([
    ['anna@praktijk.example', 'bob@praktijk.example'],
    ['anna@praktijk.example', 'anna@elders.example'],
    ['a.nna@praktijk.example', 'anna@praktijk.example'],
    ['+anna@praktijk.example', '+bob@praktijk.example'],
    ['anna@gmail.com', 'anna@hotmail.com'],
    ['', ''],
    ['', 'anna@praktijk.example'],
    ['@gmail.com.evil.example', '@gmail.com'],
  ])('keeps %p and %p apart', (a, b) => {
    expect(sharesMailbox(a, b)).toBe(false);
  });

  it('normalising twice changes nothing, and sharing is mutual, whatever is typed', () => {
    const typed = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.emailAddress());
    fc.assert(
      fc.property(typed, typed, (a, b) => {
        const once = normaliseMailbox(a);
        expect(normaliseMailbox(once)).toBe(once);
        expect(sharesMailbox(a, b)).toBe(sharesMailbox(b, a));
      }),
    );
  });
});
