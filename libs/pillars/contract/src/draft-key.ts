import * as z from 'zod/mini';

/**
 * GET /api/my/draft-key (partner): 32 bytes as base64url, the same for one person for as long as the server's secret
 * lives, another for everybody else. It encrypts what the device keeps while there is no connection. The page holds it
 * in memory only: what stays on a device opens for nobody but the person who signs in again.
 */
export const DraftKey = z
  .object({ key: z.string().check(z.regex(/^[\w-]{43}$/)) })
  .check(z.meta({ id: 'DraftKey' }));
export type DraftKey = z.infer<typeof DraftKey>;
