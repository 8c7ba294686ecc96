import type { Instant, IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import type { Fact } from '../facts.ts';

/** A council. Its id is its code in the address: the DfE three-digit code where it has one. */
export interface AuthorityTable {
  authority_id: string;
  name: string;
  nation: 'england' | 'wales';
  is_demonstration: 0 | 1;
  /** The day that the demonstration opens at; null means today. */
  own_date: IsoDate | null;
  /** Goes up by one with each change; replies are cached by it. */
  revision: number;
  changed_at: Instant;
}

/** A role held for an authority, from when it was recorded until withdrawn or expired. */
export interface MembershipTable extends Fact {
  user_id: string;
  role: Role;
  expires_on: IsoDate | null;
}

/** The sign-in library's own tables keep its names; dates are ISO text on both engines. */
export interface UserTable {
  id: string;
  name: string;
  email: string;
  emailVerified: 0 | 1;
  image: string | null;
  /** Ours: the day, and no more than the day, of the last sign-in. */
  lastSignedInOn: IsoDate | null;
  createdAt: string;
  updatedAt: string;
}

export interface SessionTable {
  id: string;
  expiresAt: Instant;
  token: string;
  createdAt: string;
  updatedAt: Instant;
  ipAddress: string | null;
  userAgent: string | null;
  userId: string;
}

export interface AccountTable {
  id: string;
  accountId: string;
  providerId: string;
  userId: string;
  accessToken: string | null;
  refreshToken: string | null;
  idToken: string | null;
  accessTokenExpiresAt: string | null;
  refreshTokenExpiresAt: string | null;
  scope: string | null;
  password: string | null;
  createdAt: string;
  updatedAt: string;
}

/** One-time links (set-up, invitation, reset): the value is the SHA-256 of the link's secret. */
export interface VerificationTable {
  id: string;
  identifier: string;
  value: string;
  expiresAt: string;
  createdAt: string;
  updatedAt: string;
}

export interface PeopleTables {
  membership: MembershipTable;
  user: UserTable;
  session: SessionTable;
  account: AccountTable;
  verification: VerificationTable;
}
