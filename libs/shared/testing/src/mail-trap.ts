import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface TrappedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly raw: string;
}

export interface MailTrap {
  /** What arrived, oldest first. */
  readonly mails: TrappedMail[];
  readonly smtpUrl: string;
  close(): Promise<void>;
}

/** Whoever has an address that begins so is not known here. */
const REFUSED = 'geweigerd@';
const noSuchMailbox = () => Object.assign(new Error('no such mailbox'), { responseCode: 550 });

/** A real SMTP server on a free port that keeps what it is given. */
export async function openMailTrap(): Promise<MailTrap> {
  const mails: TrappedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => done(address.startsWith(REFUSED) ? noSuchMailbox() : null),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
        void PostalMime.parse(raw).then(({ subject = '', text = '', html = '' }) => {
          mails.push({ to, subject, text, html, raw });
          done();
        }, done);
      });
    },
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.server.address();
  if (typeof address !== 'object' || !address) throw new Error('the mail trap has no port');
  return {
    mails,
    smtpUrl: `smtp://127.0.0.1:${address.port}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
