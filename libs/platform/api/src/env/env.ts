import { z } from 'zod';

const url = z.string().min(1);
const KEY_BYTES = 32;
/** 32 random bytes in base64; an empty variable is none. */
const key = z
  .string()
  .refine((text) => text === '' || Buffer.from(text, 'base64').length === KEY_BYTES, 'not 32 bytes in base64')
  .optional();

const variables = z.object({
  DATABASE_URL: url.describe('Postgres 15 or newer, as the owner that migrates'),
  DATABASE_APP_URL: url
    .optional()
    .describe('the same database as the application role; made from DATABASE_URL when absent'),
  DATABASE_AUTH_URL: url
    .optional()
    .describe('the same database as the sign-in role; made from DATABASE_URL when absent'),
  DATABASE_EXPORT_URL: url
    .optional()
    .describe('the same database as the exporting role; made from DATABASE_URL when absent'),
  DATABASE_MOVER_URL: url
    .optional()
    .describe('the same database as the moving role; made from DATABASE_URL when absent'),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  APP_SECRET: z.string().min(32).describe('at least 32 characters; keys and role passwords derive from it'),
  DATA_MASTER_KEY: key.describe(
    'wraps the keys that seal words at rest; derived from APP_SECRET when absent, and better kept apart from it',
  ),
  DATA_MASTER_KEY_BEFORE: key.describe('the former master key, until every key was wrapped again'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4200),
  HOST: z.string().default('127.0.0.1'),
  BASE_URL: z.url().optional().describe('the address that people see, for links in mail'),
  TRUST_PROXY: z.enum(['off', 'on']).default('off'),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Tweespraak <post@tweespraak.example>'),
  MAIL_UNDO_SECONDS: z.coerce.number().int().min(0).max(120).default(10),
  MAIL_MORNING: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .default('09:00')
    .describe('when on its first day the mail of a round leaves, on the clock of its practice'),
  VAPID_PUBLIC_KEY: z.string().optional().describe('with its private key: what browsers know this server by'),
  VAPID_PRIVATE_KEY: z.string().optional().describe('derived from APP_SECRET when absent'),
  PUSH_SERVICES: z
    .string()
    .default('')
    .describe('origins of push services beside those of the browser makers, with commas between'),
  WEBHOOK_LOOPBACK: z
    .enum(['off', 'on'])
    .default('off')
    .describe('in development and tests: programs on this very machine may be told; refused in production'),
  NODE_ENV: z.string().optional(),
  WORKER: z.enum(['inline', 'off']).default('off'),
  DASHBOARD_DIR: z.string().default('dist/apps/dashboard/browser'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** On a server that others reach, this machine is an inner address like any other. */
const schema = variables.refine(
  ({ WEBHOOK_LOOPBACK, NODE_ENV, BASE_URL }) =>
    WEBHOOK_LOOPBACK === 'off' || (NODE_ENV !== 'production' && !BASE_URL?.startsWith('https:')),
  { path: ['WEBHOOK_LOOPBACK'], message: 'not in production' },
);

export type Env = z.infer<typeof schema>;

/**
 * Reads the configuration once, at start.
 * @throws Error with one line per wrong variable; values are never repeated, they may be secrets.
 */
export function parseEnv(given: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The configuration is not complete.\n${lines.join('\n')}`);
}

export const ENV = Symbol('ENV');

/** The address that people type and that mails link to, without a slash at its end. */
export function publicUrl(env: Env): string {
  return (env.BASE_URL ?? `http://${env.HOST}:${env.PORT}`).replace(/\/$/, '');
}
