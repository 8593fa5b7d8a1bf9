export { Invitations } from './invitations/invitations.service';
export { PASSWORD_COST } from './passwords/password-hasher';
export { PracticesModule } from './practices.module';
export { PasswordAgain } from './sign-in/password-again';
