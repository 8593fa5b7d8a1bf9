import { Module } from '@nestjs/common';
import { AccountController } from './account/account.controller';
import { OwnAccount } from './account/account.service';
import { PasswordResetsController } from './account/password-resets.controller';
import { PasswordResets } from './account/password-resets.service';
import { Background } from './background/background.service';
import { BackgroundController } from './background/background.controller';
import { Acceptance } from './invitations/acceptance.service';
import { InvitationsController } from './invitations/invitations.controller';
import { Invitations } from './invitations/invitations.service';
import { Limits } from './limits/limits';
import { AccountMails } from './mail/account-mails';
import { InvitationMails } from './mail/invitation-mails';
import { MailWorker } from './mail/mail-worker';
import { Departures } from './members/departures.service';
import { MembersController } from './members/members.controller';
import { Members } from './members/members.service';
import { MyDevices } from './notices/my-devices.service';
import { MyNoticeChoices } from './notices/my-notices.service';
import { NoticesController } from './notices/notices.controller';
import { UnsubscriptionsController } from './notices/unsubscriptions.controller';
import { Unsubscriptions } from './notices/unsubscriptions.service';
import { NewPasswords } from './passwords/new-passwords';
import { PasswordHasher } from './passwords/password-hasher';
import { PracticeController } from './practice/practice.controller';
import { PracticeSettings } from './practice/practice.service';
import { SignUpsController } from './practice/sign-ups.controller';
import { SignUps } from './practice/sign-ups.service';
import { HandOvers } from './shared-phone/hand-overs.service';
import { SharedPhoneController } from './shared-phone/shared-phone.controller';
import { SharedPhones } from './shared-phone/shared-phone.service';
import { Credentials } from './sign-in/credentials';
import { LinkHolders } from './sign-in/link-holders';
import { LocalStrategy } from './sign-in/local.strategy';
import { PasswordAgain } from './sign-in/password-again';
import { SessionController } from './sign-in/session.controller';
import { SignIn } from './sign-in/sign-in.service';
import { Welcome } from './sign-in/welcome';
import { TokensController } from './tokens/tokens.controller';
import { MyTokens } from './tokens/tokens.service';
import { UsageController } from './usage/usage.controller';
import { PracticeUsage } from './usage/usage.service';
import { WebhookDeliveries } from './webhooks/deliveries.service';
import { WebhookEndpoints } from './webhooks/endpoints.service';
import { WebhooksController } from './webhooks/webhooks.controller';

/** Tenants, the people in them, and how they get in. */
@Module({
  controllers: [
    SessionController,
    AccountController,
    PasswordResetsController,
    SignUpsController,
    InvitationsController,
    PracticeController,
    MembersController,
    SharedPhoneController,
    NoticesController,
    UnsubscriptionsController,
    BackgroundController,
    TokensController,
    WebhooksController,
    UsageController,
  ],
  providers: [
    PasswordHasher,
    NewPasswords,
    Limits,
    Credentials,
    PasswordAgain,
    LinkHolders,
    LocalStrategy,
    SignIn,
    Welcome,
    OwnAccount,
    PasswordResets,
    SignUps,
    Invitations,
    Acceptance,
    PracticeSettings,
    Members,
    Departures,
    SharedPhones,
    HandOvers,
    MyNoticeChoices,
    MyDevices,
    Unsubscriptions,
    Background,
    MyTokens,
    WebhookEndpoints,
    WebhookDeliveries,
    PracticeUsage,
    InvitationMails,
    AccountMails,
    MailWorker,
  ],
  exports: [Invitations, PasswordAgain],
})
export class PracticesModule {}
