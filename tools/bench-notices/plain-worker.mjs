// Bare pg-boss: takes a job, sends its mail, done. It asks nobody's quiet hours and promises nothing about repeats.
import nodemailer from 'nodemailer';
import { PgBoss } from 'pg-boss';

const { DATABASE_APP_URL, SMTP_URL } = process.env;
const transport = nodemailer.createTransport(SMTP_URL);
const boss = new PgBoss({
  connectionString: DATABASE_APP_URL,
  migrate: false,
  createSchema: false,
  max: 4,
  schedule: false,
});
boss.on('error', () => undefined);
await boss.start();

const text = 'Dag Proef,\n\nEr staat iets voor je klaar. Kijk er even naar als het je uitkomt.\n'.repeat(4);

async function send({ id, data }) {
  await transport.sendMail({
    from: 'Tweespraak <post@tweespraak.example>',
    to: `${data.personId}@voorbeeld.example`,
    subject: 'Er staat iets voor je klaar',
    messageId: `<${id}@plain>`,
    ...{ text, html: `<p>${text}</p>`.repeat(4) },
  });
  return { id, status: 'completed' };
}

const how = { pollingIntervalSeconds: 0.5, batchSize: 10, burstWhenBatchFull: true, perJobResults: true };
await boss.work('plain.notice', how, (jobs) => Promise.all(jobs.map(send)));
