import { demoAccount } from '../modules/accounts/demo-account.js';
import type { NewUser } from '../modules/accounts/create-user.js';

const { password } = demoAccount;

/** Who may sign in: the account that the sign-in page shows, and one for each lesser role with the same password. */
export const demoPeople = {
  admin: { ...demoAccount, role: 'admin' },
  editor: { email: 'redaktion@echolot.example', name: 'Rike Redaktion', role: 'editor', password },
  viewer: { email: 'lesen@echolot.example', name: 'Levi Lesen', role: 'viewer', password },
} as const satisfies Record<string, NewUser>;
