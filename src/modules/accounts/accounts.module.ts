import { Module } from '@nestjs/common';
import { MeController } from './api/me.controller.js';
import { ApiTokens } from './api-tokens.js';
import { AuditQueries } from './audit.queries.js';
import { ChangePassword } from './change-password.js';
import { ChangeRole } from './change-role.js';
import { CreateUser } from './create-user.js';
import { Sessions } from './sessions.js';
import { SetUp } from './set-up.js';
import { SetupToken } from './setup-token.js';
import { SignIn } from './sign-in.js';
import { UsersRepository } from './users.repository.js';
import { LogPages } from './web/log.pages.js';
import { OrganisationModule } from './organisation.module.js';
import { PeoplePages } from './web/people.pages.js';
import { PreferencesPages } from './web/preferences.pages.js';
import { ProfilePages } from './web/profile.pages.js';
import { SessionsPages } from './web/sessions.pages.js';
import { SetUpPages } from './web/set-up.pages.js';
import { SignInPages } from './web/sign-in.pages.js';
import { TokensPages } from './web/tokens.pages.js';

/** People who may sign in, their sessions, roles and tokens, and the log of what they changed. */
@Module({
  imports: [OrganisationModule],
  controllers: [
    SetUpPages,
    SignInPages,
    PreferencesPages,
    ProfilePages,
    SessionsPages,
    TokensPages,
    PeoplePages,
    LogPages,
    MeController,
  ],
  providers: [
    UsersRepository,
    CreateUser,
    SetupToken,
    SetUp,
    Sessions,
    ApiTokens,
    SignIn,
    ChangePassword,
    ChangeRole,
    AuditQueries,
  ],
  exports: [UsersRepository, ChangePassword, CreateUser, SetupToken, Sessions, ApiTokens, AuditQueries],
})
export class AccountsModule {}
