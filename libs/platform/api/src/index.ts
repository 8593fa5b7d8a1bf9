export { ENV, type Env, parseEnv, publicUrl } from './env/env';
export { dataSourceOptions } from './database/data-source-options';
export { ExportDb, type ExportRead } from './database/export-db';
export { IdentityDb } from './database/identity-db';
export { type Hearer, Listener } from './database/listener';
export { MoverDb, type MoverWrite } from './database/mover-db';
export { type DatabaseRole, rolePassword, roleUrl } from './database/role-url';
export type { About, Statement } from './database/statements';
export {
  type PersonRole,
  type StaffRole,
  systemContext,
  type TenantContext,
} from './database/tenant-context';
export { TenantDb, type TenantTransaction } from './database/tenant-db';
export { ThinTransaction } from './database/thin-transaction';
export { Allow, NotByPin, type Permission, PERMISSION, PERMISSIONS } from './http/allow';
export { AuthGuard } from './http/auth.guard';
export { Ctx, Me } from './http/ctx';
export { serveDashboard } from './http/dashboard-files';
export { Idempotency } from './http/idempotency';
export { describeApi } from './http/openapi';
export { OpenToTokens, OPEN_TO_TOKENS, type OpenToTokensRule } from './http/open-to-tokens';
export { serveReference } from './http/reference';
export { Returns } from './http/returns';
export { ReturnsJsonText } from './http/returns-json-text';
export { validationPipe } from './http/validation';
export { acceptUploads, readUpload, type Upload } from './http/uploads';
export { addSecurityHeaders } from './http/security-headers';
export { jobIdOf } from './jobs/job-id';
export { type JobHandler, Jobs, type SendJob } from './jobs/jobs';
export { type JobName, type JobPayloads, QUEUES } from './jobs/queues';
export { Tries } from './limits/tries';
export { type Letter, Mailer } from './mail/mailer';
export { formatIcu, type MailText } from './mail/render';
export { type Addressee, type MailMessages, writeLetter } from './mail/write-letter';
export { firstMorning } from './notices/first-morning';
export { NOTICE_KINDS, type NoticeKind } from './notices/notice-kinds';
export { pushPayload } from './notices/push-payload';
export { type Device, type PushOutcome, PushSender } from './notices/push/push-sender';
export { type Unsubscriber, UnsubscribeTokens } from './notices/unsubscribe-token';
export { type Dropped, type Notice, Notices } from './notices/notices';
export { PlatformModule } from './platform.module';
export {
  clearSessionCookie,
  readDeviceCookie,
  readPhoneCookie,
  readSessionCookie,
  setDeviceCookie,
  setPhoneCookie,
  setSessionCookie,
} from './sign-in/session-cookie';
export { IDLE_SECONDS, STILL_OPEN } from './sign-in/session-read.sql';
export { mintAccessToken, revokeTokens } from './sign-in/access-tokens';
export { hashToken, mintToken, Sessions, type SignedIn } from './sign-in/sessions';
export { MasterKeys } from './vault/master-keys';
export { rewrapKeys } from './vault/rewrap-keys';
export { type SealedPlace, Vault } from './vault/vault';
export { boundKey, DataKeys } from './vault/data-keys';
export { isWebhookAddress } from './webhooks/webhook-address';
export { WebhookSecrets } from './webhooks/webhook-secrets';
export { LOG_DAYS, type WebhookEvent, Webhooks } from './webhooks/webhooks';
