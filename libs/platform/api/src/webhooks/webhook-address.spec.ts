import { isWebhookAddress } from './webhook-address';

const HOSTILE = [
  ...[
    'http://hier.voorbeeld.example/',
    'ftp://hier.voorbeeld.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
  ],
  ...[
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
  ],
  ...[
    'https://0.0.0.0/',
    'https://0/',
    'https://localhost/',
    'https://localhost./',
    'https://LOCALHOST/',
    'https://a.localhost/',
  ],
  ...[
    'https://[::1]/',
    'https://[::]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[0:0:0:0:0:0:0:1]/',
  ],
  ...[
    'https://10.0.0.1/',
    'https://172.16.0.1/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data/',
  ],
  ...['https://[fe80::1]/', 'https://[fc00::1]/', 'https://[fd12:3456::1]/', 'https://[64:ff9b::7f00:1]/'],
  ...[
    'https://100.64.0.1/',
    'https://8.8.8.8/',
    'https://[2606:4700::1111]/',
    'https://１２７.0.0.1/',
    'https://①②⑦.0.0.1/',
  ],
  ...[
    'https://naam@hier.voorbeeld.example/',
    'https://naam:woord@hier.voorbeeld.example/',
    'https://a@127.0.0.1/',
  ],
  ...[
    'https://hier.voorbeeld.example:22/',
    'https://hier.voorbeeld.example:25/',
    'https://hier.voorbeeld.example:80/',
  ],
  ...[
    'https://database/',
    'https://db.internal/',
    'https://printer.local/',
    'https://router.lan/',
    'https://x.home.arpa/',
  ],
  ...[
    'https://metadata.google.internal/',
    'https://hier.voorbeeld.example/#deel',
    'hier.voorbeeld.example',
    '',
    ' ',
    'https://',
  ],
  ...[
    '//hier.voorbeeld.example/',
    'https:///',
    'https://?',
    `https://hier.voorbeeld.example/${'a'.repeat(1000)}`,
  ],
  ...[
    'https://a.onion/',
    'https://wiki.corp/',
    'https://x.intranet/',
    'https://[::127.0.0.1]/',
    'https://x.private/',
    'data:text/html,x',
    'ws://hier.voorbeeld.example/',
    'gopher://hier.voorbeeld.example/',
  ],
];

describe('An address that can be told', () => {
  it.each([
    'https://hier.voorbeeld.example/',
    'https://hier.voorbeeld.example/berichten?sleutel=1',
    'https://hier.voorbeeld.example:8443/in',
  ])('is %s', (address) => expect(isWebhookAddress(address, false)).toBe(true));

  it('has at least sixty ways to be none', () => expect(new Set(HOSTILE).size).toBeGreaterThanOrEqual(60));

  it.each(HOSTILE)('is not %s', (address) => expect(isWebhookAddress(address, false)).toBe(false));

  it('is this machine only where that was switched on', () => {
    for (const address of ['http://127.0.0.1:9999/', 'http://localhost:9999/x', 'https://[::1]:9999/']) {
      expect(isWebhookAddress(address, true)).toBe(true);
      expect(isWebhookAddress(address, false)).toBe(false);
    }
    expect(isWebhookAddress('https://10.0.0.1/', true)).toBe(false);
  });
});
