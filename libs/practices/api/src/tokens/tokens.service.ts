import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  hashToken,
  mintAccessToken,
  type SignedIn,
  TenantDb,
  type TenantContext,
} from '@tweespraak/platform/api';
import type { AccessToken, MadeToken, NewTokenBody } from '@tweespraak/practices/contract';
import { DomainError, tokenScopesOf } from '@tweespraak/shared/kernel';
import { notFound } from '../not-found';
import { Credentials } from '../sign-in/credentials';

const MOST_TOKENS = 20;
const DAY_MS = 86_400_000;

const LIST = `
  SELECT id, name, prefix, scopes, created_at AS "createdAt", expires_at AS "expiresAt", expires_at <= $3 AS "isExpired",
    last_used_on AS "lastUsedOn"
  FROM access_tokens WHERE practice_id = $1 AND person_id = $2 AND revoked_at IS NULL ORDER BY created_at DESC, id`;

const ADD = `
  INSERT INTO access_tokens (practice_id, id, person_id, name, prefix, token_hash, scopes, created_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

const LIVE = `
  SELECT count(*)::int AS n FROM access_tokens
  WHERE practice_id = $1 AND person_id = $2 AND revoked_at IS NULL AND expires_at > $3`;

const REVOKE = `
  UPDATE access_tokens SET revoked_at = $3 WHERE practice_id = $1 AND id = $2 AND revoked_at IS NULL RETURNING id`;

type Row = Omit<AccessToken, 'createdAt' | 'expiresAt'> & {
  readonly createdAt: Date;
  readonly expiresAt: Date;
};

/** Keys for programs of one's own: made with the password, shown once, kept as a hash. */
@Injectable()
export class MyTokens {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly credentials: Credentials,
  ) {}

  async list(ctx: TenantContext): Promise<AccessToken[]> {
    const statement = { text: LIST, values: [ctx.practiceId, ctx.personId, ctx.now] };
    const rows = await this.tenantDb.query<Row>(ctx, 'tokens.read', { subjectId: ctx.personId }, statement);
    return rows.map((row) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
    }));
  }

  /** @throws DomainError 'token.not-for-role', 'token.too-many', 'password.wrong', 'too-many-requests'. */
  async make(ctx: TenantContext, me: SignedIn, body: NewTokenBody): Promise<MadeToken> {
    const possible = tokenScopesOf(me.roles);
    if (body.scopes.some((scope) => !possible.includes(scope)))
      throw new DomainError('token.not-for-role', 'Not every one of these is yours to give.');
    await this.credentials.confirm(me.accountId, body.password);
    return this.tenantDb.run(ctx, 'token.make', async ({ em, about }) => {
      const mine = [ctx.practiceId, ctx.personId];
      const [live]: { n: number }[] = await em.query(LIVE, [...mine, ctx.now]);
      if ((live?.n ?? 0) >= MOST_TOKENS) throw new DomainError('token.too-many', 'Revoke one first.');
      const id = randomUUID();
      const { token, prefix } = mintAccessToken();
      about({ subjectId: ctx.personId, objectId: id });
      const expiresAt = new Date(ctx.now.getTime() + body.days * DAY_MS);
      const row = [ctx.practiceId, id, ctx.personId, body.name, prefix, hashToken(token), body.scopes];
      await em.query(ADD, [...row, ctx.now, expiresAt]);
      return { id, token };
    });
  }

  /** @throws DomainError 'not-found', also for one that was revoked before. */
  revoke(ctx: TenantContext, id: string): Promise<void> {
    return this.tenantDb.run(ctx, 'token.revoke', async ({ em, about }) => {
      about({ objectId: id });
      const [rows]: [unknown[], number] = await em.query(REVOKE, [ctx.practiceId, id, ctx.now]);
      if (!rows.length) throw notFound();
      about({ subjectId: ctx.personId });
    });
  }
}
