import { expect, type APIRequestContext } from '@playwright/test';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** By name in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  /** What it brings for the reader's calendar. */
  readonly calendars: readonly { readonly method: string | null; readonly text: string }[];
}

/** Words that would tell a bystander what a mail is about. */
export const TELLING =
  /relatie|stel\b|partner|imago|therap|pijler|huwelijk|relation|couple|therapy|pillar|marriage|test\b|vragenlijst|questionnaire/i;

const catcher = () => process.env['E2E_MAIL_URL'] ?? 'http://127.0.0.1:1080';

/** Every mail that reached an address so far, newest first. */
export async function mailsTo(request: APIRequestContext, address: string): Promise<Mail[]> {
  const answer = await request.get(`${catcher()}/api/messages`);
  const mails: (Mail & { to: unknown })[] = await answer.json();
  return mails.filter(({ to }) => JSON.stringify(to).toLowerCase().includes(address.toLowerCase()));
}

/** Waits for the newest mail to an address that holds a link with `path`, and gives that link. */
export async function linkFromMail(
  request: APIRequestContext,
  address: string,
  path: string,
): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(
      async () => {
        const mails = await mailsTo(request, address);
        link = mails.map(({ text }) => new RegExp(`https?://\\S*${path}\\S*`).exec(text)?.[0]).find(Boolean);
        return link;
      },
      { timeout: 30_000, message: `a mail to ${address} with ${path}` },
    )
    .toBeTruthy();
  return link ?? '';
}
