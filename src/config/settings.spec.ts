import { describe, expect, it } from '@jest/globals';
import { publicSettings, readSettings, SettingsError } from './settings.js';

function problemsOf(env: Record<string, string>): string[] {
  try {
    readSettings(env);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

describe('settings', () => {
  it('have a default for everything', () => {
    expect(readSettings({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      baseUrl: 'http://localhost:3000',
      role: 'all',
      databaseUrl: null,
      timeZone: 'Europe/Berlin',
      uploadsReserveMb: 500,
      allowPrivateAddresses: [],
    });
  });

  it('take an empty variable as not set', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: ' ', LOG_LEVEL: '' }).port).toBe(3000);
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['BASE_URL', 'presse.example.org'],
    ['BASE_URL', 'javascript:alert(1)'],
    ['ROLE', 'boss'],
    ['ROLE', 'worker'],
    ['UPLOADS_RESERVE_MB', 'half'],
    ['DATABASE_URL', 'mysql://localhost/echolot'],
    ['REDIS_URL', 'localhost:6379'],
    ['TZ_REPORTING', 'Europe/Atlantis'],
    ['LOG_LEVEL', 'loud'],
    ['SMTP_URL', 'mail.example'],
    ['MAIL_FROM', 'presse'],
    ['MAIL_FROM', 'Presse <presse@example.org>\r\nBcc: x@example.org'],
    ['MAILS_PER_MINUTE', '0'],
    ['MAILS_PER_MINUTE', 'alle'],
    ['IMPORT_MAX_MB', '0'],
    ['IMPORT_MAX_MB', 'viel'],
    ['ECHOLOT_USER_AGENT_CONTACT', 'a\nb'],
    ['ALLOW_PRIVATE_ADDRESSES', '127.0.0.0'],
    ['ALLOW_PRIVATE_ADDRESSES', '127.0.0.0/99'],
  ])('refuse nonsense with the name of the variable: %s=%j', (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(name);
  });

  it('name every wrong variable at once', () => {
    expect(problemsOf({ PORT: 'x', TZ_REPORTING: 'x' })).toHaveLength(2);
  });

  it('cannot be changed afterwards and are printed without passwords', () => {
    const settings = readSettings({
      DATABASE_URL: 'postgres://echo:geheim@db/echolot',
      SMTP_URL: 'smtp://u:geheim@mail',
    });
    expect(() => Object.assign(settings, { port: 1 })).toThrow(TypeError);
    expect(JSON.stringify(publicSettings(settings))).not.toContain('geheim');
    expect(publicSettings(settings)['databaseUrl']).toBe('postgres://echo:…@db/echolot');
  });
});
