import { BlockList, isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';

export type Role = 'all' | 'web' | 'worker';

/** Everything an operator can set, read once at start and never changed. Each variable is explained in the README's table. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Public address without a trailing slash; decides the `Secure` flag of cookies and the origin that forms may come from. */
  readonly baseUrl: string;
  readonly role: Role;
  readonly dataDir: string;
  readonly uploadsDir: string;
  /** Megabytes that uploads leave free on their disk: a full one would stop the database. */
  readonly uploadsReserveMb: number;
  /** Largest list of old coverage that may be uploaded, in MB. */
  readonly importMaxMb: number;
  /** `postgres://…`, or null for SQLite in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly redisUrl: string | null;
  /** IANA zone in which days are counted. */
  readonly timeZone: string;
  /** Where mails are handed over; without it nothing is mailed. */
  readonly smtpUrl: string | null;
  /** Sender of all mails, `Name <address>` or an address. */
  readonly mailFrom: string | null;
  readonly mailsPerMinute: number;
  readonly logLevel: 'error' | 'warn' | 'log' | 'debug' | 'verbose';
  /** Address or URL that publishers can write to; part of the User-Agent. */
  readonly userAgentContact: string | null;
  /** CIDR ranges that the address guard lets through although they are private. */
  readonly allowPrivateAddresses: readonly string[];
}

/** Nonsense in the environment: one line a variable, each with its name and what would be right. */
export class SettingsError extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join('\n'));
    this.name = 'SettingsError';
  }
}

const optional = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value))
  .optional();

const environment = z.object({
  PORT: optional.pipe(
    z
      .string()
      .regex(/^\d{1,5}$/, 'must be a number from 0 to 65535')
      .default('3000')
      .transform(Number)
      .refine((port) => port <= 65_535, 'must be a number from 0 to 65535'),
  ),
  HOST: optional.pipe(z.string().default('127.0.0.1')),
  BASE_URL: optional.pipe(
    z
      .url({
        protocol: /^https?$/,
        error: 'must be an http or https address such as https://presse.example.org',
      })
      .optional(),
  ),
  ROLE: optional.pipe(z.enum(['all', 'web', 'worker'], 'must be all, web or worker').default('all')),
  DATA_DIR: optional.pipe(z.string().default('data')),
  UPLOADS_DIR: optional.pipe(z.string().default('uploads')),
  UPLOADS_RESERVE_MB: optional.pipe(
    z
      .string()
      .regex(/^\d{1,9}$/, 'must be a whole number of megabytes such as 500')
      .default('500')
      .transform(Number),
  ),
  IMPORT_MAX_MB: optional.pipe(
    z
      .string()
      .regex(/^\d{1,4}$/, 'must be a number of megabytes from 1 to 2000')
      .default('100')
      .transform(Number)
      .refine((mb) => mb >= 1 && mb <= 2000, 'must be a number of megabytes from 1 to 2000'),
  ),
  DATABASE_URL: optional.pipe(
    z
      .string()
      .regex(
        /^postgres(ql)?:\/\/.+/,
        'must look like postgres://user:password@host/database; leave it out for SQLite',
      )
      .optional(),
  ),
  REDIS_URL: optional.pipe(
    z
      .string()
      .regex(/^rediss?:\/\/.+/, 'must look like redis://host:6379')
      .optional(),
  ),
  TZ_REPORTING: optional.pipe(
    z.string().refine(isTimeZone, 'must be an IANA time zone such as Europe/Berlin').default('Europe/Berlin'),
  ),
  SMTP_URL: optional.pipe(
    z
      .string()
      .regex(/^smtps?:\/\/.+/, 'must look like smtp://user:password@host:587')
      .optional(),
  ),
  MAIL_FROM: optional.pipe(
    z
      .string()
      .max(254, 'must be at most 254 characters')
      .regex(
        /^([^<>@\p{C}]*<[^\s<>@"(),:;\p{C}]+@[a-z0-9.-]+>|[^\s<>@"(),:;\p{C}]+@[a-z0-9.-]+)$/iu,
        'must look like Pressestelle <presse@example.org>',
      )
      .optional(),
  ),
  MAILS_PER_MINUTE: optional.pipe(
    z
      .string()
      .regex(/^\d{1,6}$/, 'must be a number from 1 to 100000')
      .default('60')
      .transform(Number)
      .refine((rate) => rate >= 1 && rate <= 100_000, 'must be a number from 1 to 100000'),
  ),
  LOG_LEVEL: optional.pipe(
    z
      .enum(['error', 'warn', 'log', 'debug', 'verbose'], 'must be error, warn, log, debug or verbose')
      .default('log'),
  ),
  ECHOLOT_USER_AGENT_CONTACT: optional.pipe(
    z
      .string()
      .max(200, 'must be at most 200 characters')
      .regex(/^[\x20-\x7e]+$/, 'must be plain ASCII: a mail address or URL')
      .optional(),
  ),
  ALLOW_PRIVATE_ADDRESSES: optional.pipe(
    z
      .string()
      .default('')
      .transform((list) =>
        list
          .split(',')
          .map((range) => range.trim())
          .filter(Boolean),
      )
      .refine(
        (ranges) => ranges.every(isCidr),
        'must be a comma-separated list of ranges such as 127.0.0.0/8,10.1.0.0/16',
      ),
  ),
});

/** Reads and checks the environment. Throws {@link SettingsError} naming every variable that is wrong. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    throw new SettingsError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
  }
  const e = parsed.data;
  if (e.ROLE !== 'all' && !e.DATABASE_URL) {
    throw new SettingsError([
      `ROLE must be all on SQLite: one process owns the file. Set DATABASE_URL to split web and worker.`,
    ]);
  }
  const shownHost = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(e.HOST) ? 'localhost' : e.HOST;
  return Object.freeze({
    host: e.HOST,
    port: e.PORT,
    baseUrl: (e.BASE_URL ?? `http://${shownHost}:${e.PORT}`).replace(/\/+$/, ''),
    role: e.ROLE,
    dataDir: resolve(e.DATA_DIR),
    uploadsDir: resolve(e.UPLOADS_DIR),
    uploadsReserveMb: e.UPLOADS_RESERVE_MB,
    importMaxMb: e.IMPORT_MAX_MB,
    databaseUrl: e.DATABASE_URL ?? null,
    redisUrl: e.REDIS_URL ?? null,
    timeZone: e.TZ_REPORTING,
    smtpUrl: e.SMTP_URL ?? null,
    mailFrom: e.MAIL_FROM ?? null,
    mailsPerMinute: e.MAILS_PER_MINUTE,
    logLevel: e.LOG_LEVEL,
    userAgentContact: e.ECHOLOT_USER_AGENT_CONTACT ?? null,
    allowPrivateAddresses: Object.freeze(e.ALLOW_PRIVATE_ADDRESSES),
  });
}

/** The settings as `check-config` prints them: passwords in addresses are masked. */
export function publicSettings(settings: Settings): Record<string, unknown> {
  return {
    ...settings,
    databaseUrl: masked(settings.databaseUrl),
    redisUrl: masked(settings.redisUrl),
    smtpUrl: masked(settings.smtpUrl),
  };
}

/** Nest's name for the injected {@link Settings}. */
export const SETTINGS = Symbol('settings');

function masked(address: string | null): string | null {
  return address && address.replace(/\/\/([^/@]*)@/, (_, user: string) => `//${user.split(':')[0]}:…@`);
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function isCidr(range: string): boolean {
  const [address, prefix, ...rest] = range.split('/');
  const family = isIP(address ?? '');
  if (!family || rest.length || !/^\d{1,3}$/.test(prefix ?? '')) return false;
  try {
    new BlockList().addSubnet(address!, Number(prefix), family === 6 ? 'ipv6' : 'ipv4');
    return true;
  } catch {
    return false;
  }
}
