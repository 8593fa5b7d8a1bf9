import { createHmac } from 'node:crypto';

export type DatabaseRole = 'tweespraak_app' | 'tweespraak_auth' | 'tweespraak_exporter' | 'tweespraak_mover';

/** The password of a database role: derived from the application's secret, so that nobody has to keep a list. */
export function rolePassword(role: DatabaseRole, appSecret: string): string {
  return createHmac('sha256', appSecret).update(`database role ${role}`).digest('base64url');
}

/** The owner's connection string turned into that of a role with fewer rights. */
export function roleUrl(databaseUrl: string, role: DatabaseRole, appSecret: string): string {
  const url = new URL(databaseUrl);
  url.username = role;
  url.password = rolePassword(role, appSecret);
  return url.toString();
}
