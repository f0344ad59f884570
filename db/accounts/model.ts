/** Accounts: inputs and what the desk shows of them. Pure. */
import { z } from 'zod';
import { Id } from '#db/shared/id';
import { isWhole, type Role, roles } from '#db/shared/permissions';
import { filledLine, isCleanText, isEmailAddress } from '#db/shared/text';

/** An address as it is kept: trimmed and lower-cased. */
export const Email = z
  .string()
  .max(200, { error: 'too-long' })
  .transform((text) => text.trim().toLowerCase())
  .refine(isEmailAddress, { error: 'email' });

/** 12 to 200 characters, whatever they are. */
export const Password = z
  .string()
  .max(200, { error: 'too-long' })
  .refine((text) => text.isWellFormed() && isCleanText(text), { error: 'forbidden-characters' })
  .refine((text) => [...text].length >= 12, { error: 'too-short' });

const rights = {
  role: z.enum(roles),
  /** Sections that the rights are limited to; null = all. */
  sections: z.array(Id).min(1).max(50).nullable().default(null),
};
const whole = { path: ['sections'], error: 'whole-house' };

export const InviteUser = z
  .strictObject({ email: Email, name: filledLine(100), ...rights })
  .refine(isWhole, whole);

export const ChangeRole = z.strictObject({ user: Id, ...rights }).refine(isWhole, whole);

export const AcceptLink = z.strictObject({
  token: z.string().min(10).max(100),
  name: filledLine(100),
  /** Taken only with the link of the first chief editor; an invitation names its own. */
  email: Email.optional(),
  password: Password,
});

/** A signed-in browser, as its person and a chief editor see it. */
export type SessionView = {
  /** Names the row, opens nothing. */
  handle: string;
  /** The browser and the system, as far as the browser says: `Chrome`, `Windows`; '' when it does not. */
  browser: string;
  system: string;
  address: string;
  /** ms UTC */
  since: number;
  lastSeen: number;
};

export type UserView = {
  id: string;
  email: string;
  name: string;
  role: Role;
  sections: string[] | null;
  createdAt: number;
  lastSeenAt: number | null;
  suspendedAt: number | null;
  sessions: SessionView[];
};

export type InvitationView = {
  email: string;
  name: string;
  role: Role;
  /** Sections that the rights are limited to; null = all. */
  sections: string[] | null;
  createdAt: number;
  expiresAt: number;
  /** 'void': whoever sent it may not give these rights now. */
  state: 'waiting' | 'used' | 'expired' | 'withdrawn' | 'void';
  /** First characters of the token's hash: names the row, opens nothing. */
  handle: string;
};
