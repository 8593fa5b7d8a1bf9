import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, Reflector } from '@nestjs/core';
import { StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { dataSourceOptions } from './database/data-source-options';
import { ExportDb } from './database/export-db';
import { IdentityDb } from './database/identity-db';
import { Listener } from './database/listener';
import { MoverDb } from './database/mover-db';
import { TenantDb } from './database/tenant-db';
import { ENV, type Env } from './env/env';
import { AuthGuard } from './http/auth.guard';
import { Idempotency } from './http/idempotency';
import { ProblemFilter } from './http/problem.filter';
import { SameOriginGuard } from './http/same-origin.guard';
import { TokenViewInterceptor } from './http/token-view.interceptor';
import { validationPipe } from './http/validation';
import { Jobs } from './jobs/jobs';
import { MailCounts } from './mail/mail-counts';
import { Mailer } from './mail/mailer';
import { NoticePost } from './notices/notice-post';
import { NoticeSender } from './notices/notice-sender';
import { NoticeWorker } from './notices/notice-worker';
import { Notices } from './notices/notices';
import { PushSender } from './notices/push/push-sender';
import { UnsubscribeTokens } from './notices/unsubscribe-token';
import { AccessTokens } from './sign-in/access-tokens';
import { Sessions } from './sign-in/sessions';
import { DataKeys } from './vault/data-keys';
import { MasterKeys } from './vault/master-keys';
import { Vault } from './vault/vault';
import { WebhookSecrets } from './webhooks/webhook-secrets';
import { WebhookSender } from './webhooks/webhook-sender';
import { WebhookWorker } from './webhooks/webhook-worker';
import { Webhooks } from './webhooks/webhooks';

/** What every domain stands on: the doors to the database, guards, jobs and mail. */
@Global()
@Module({})
export class PlatformModule {
  static with(env: Env): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({ ...dataSourceOptions(env), autoLoadEntities: true, retryAttempts: 0 }),
      ],
      providers: [
        { provide: ENV, useValue: env },
        TenantDb,
        IdentityDb,
        ExportDb,
        MoverDb,
        Listener,
        Sessions,
        AccessTokens,
        Jobs,
        MailCounts,
        Mailer,
        Notices,
        NoticePost,
        NoticeSender,
        NoticeWorker,
        PushSender,
        UnsubscribeTokens,
        Idempotency,
        MasterKeys,
        DataKeys,
        Vault,
        Webhooks,
        WebhookSecrets,
        WebhookSender,
        WebhookWorker,
        { provide: APP_GUARD, useClass: SameOriginGuard },
        { provide: APP_GUARD, useClass: AuthGuard },
        { provide: APP_PIPE, useFactory: validationPipe },
        { provide: APP_INTERCEPTOR, useClass: TokenViewInterceptor },
        {
          provide: APP_INTERCEPTOR,
          inject: [Reflector],
          useFactory: (reflector: Reflector) => new StandardSchemaSerializerInterceptor(reflector),
        },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [
        ENV,
        TenantDb,
        IdentityDb,
        ExportDb,
        MoverDb,
        Listener,
        Sessions,
        Jobs,
        Mailer,
        Notices,
        PushSender,
        UnsubscribeTokens,
        Idempotency,
        MasterKeys,
        Vault,
        Webhooks,
        WebhookSecrets,
      ],
    };
  }
}
