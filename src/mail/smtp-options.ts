import { parseConnectionUrl } from 'nodemailer/lib/shared';
import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';

export interface SmtpOptions {
  connection: SMTPConnectionOptions;
  auth: { user: string; pass: string } | null;
}

/** RFC 5321, 4.5.3.2: what a client has to bear with; ten minutes for the answer to the end of a mail. */
const patience = { connectionTimeout: 30_000, greetingTimeout: 60_000, socketTimeout: 10 * 60_000 };

/**
 * What `SMTP_URL` says. `smtps://` is TLS from the first byte; with `smtp://` the connection changes to TLS where the server offers it, and has to
 * when a password goes over it, save on this machine or with `?ignoreTLS=true`.
 */
export function smtpOptions(url: string): SmtpOptions {
  const { auth, host, port, secure, tls, ...given } = parseConnectionUrl(url) as SMTPConnectionOptions & {
    auth?: { user: string; pass: string };
  };
  const own = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host ?? '');
  return {
    auth: auth ?? null,
    connection: {
      host: host ?? 'localhost',
      port: port ?? (secure ? 465 : 587),
      secure: secure ?? false,
      ignoreTLS: given.ignoreTLS ?? false,
      requireTLS: given.requireTLS ?? (auth !== undefined && !own && !given.ignoreTLS),
      ...(given.name === undefined ? {} : { name: String(given.name) }),
      ...(tls === undefined ? {} : { tls }),
      ...patience,
    },
  };
}
