import { ALL_TOKEN_SCOPES, type TokenScope, WEBHOOK_TYPES } from '@tweespraak/shared/kernel';

const SCOPES: Readonly<Record<TokenScope, string>> = {
  'couples.read': 'your own couples: ids, coaches, since when',
  'rounds.read': 'how the rounds of your couples stand; never what one of the two has done',
  'appointments.read': 'your agenda: when, how long, what kind; never what one of the two answered',
  'names.read': 'given names in what the three above answer',
  'practice.read': 'the practice and the coaches in it',
  'report.read': 'the figures of the practice report, suppressed as on the screen',
  'usage.read': 'how much the practice uses, in numbers',
};

/** What stands above the reference of the API, in Markdown. */
export const ABOUT_THE_API = `The practice dashboard for Imago relationship coaches.

## Tokens
Make a token on your account page, with your password. It is shown once. Send it along:
\`Authorization: Bearer tws_…\`. A token reads what you may read at that moment, and of that only what it was made for. It opens
the routes that name a scope; every other route answers 401, as to nobody. Nothing can be changed with it. It answers at most
120 requests a minute; above that 429 with \`Retry-After\`. Each use stands in the access log, as yours, by that token. It ends on
its day, when you revoke it, when your password changes and when you leave the practice.

${ALL_TOKEN_SCOPES.map((scope) => `- \`${scope}\`: ${SCOPES[scope]}`).join('\n')}

## Webhooks
An admin adds https addresses of the practice's own programs. Messages follow [Standard Webhooks](https://www.standardwebhooks.com):
\`webhook-id\`, \`webhook-timestamp\` and \`webhook-signature\`, HMAC-SHA256 with the secret that was shown once. The body is thin:
\`{ "type": "couple.created", "timestamp": "…", "data": { "id": "…" } }\`. Answer with 2xx within 10 seconds; anything else is tried
again, ten times in about three days. 410 switches the address off. The same message can come twice: know it by its \`webhook-id\`.

Types: ${WEBHOOK_TYPES.map((type) => `\`${type}\``).join(', ')}; \`test\` when you ask for one.
`;
