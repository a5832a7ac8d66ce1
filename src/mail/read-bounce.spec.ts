import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readBounce } from './read-bounce.js';

const id = '<0190b0a0-0000-7000-8000-000000000001@verein.example>';

/** A report as Postfix writes it. */
function report(fields: string[], { type = 'message/rfc822', messageId = id } = {}): string {
  return [
    'From: MAILER-DAEMON@mail.example',
    'To: presse@verein.example',
    'Subject: Undelivered Mail Returned to Sender',
    'Message-ID: <own@mail.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="x"',
    '',
    '--x',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'I am sorry.',
    '--x',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.example',
    'X-Postfix-Sender: rfc822; presse@verein.example',
    '',
    ...fields,
    '',
    '--x',
    `Content-Type: ${type}`,
    '',
    'From: presse@verein.example',
    'Subject: Vier Kreise starten',
    `Message-ID: ${messageId}`,
    'To: weg@zeitung.example',
    '',
    'Text',
    '--x--',
    '',
  ].join('\r\n');
}
const failed = (status: string) => [
  'Final-Recipient: rfc822; weg@zeitung.example',
  'Original-Recipient: rfc822;weg@zeitung.example',
  'Action: failed',
  `Status: ${status}`,
  'Diagnostic-Code: smtp; 550 5.1.1 <weg@zeitung.example>: Recipient address',
  '    rejected: User unknown',
];

describe('reading a bounce', () => {
  it.each([
    ['5.1.1', 'hard'],
    ['5.0.0', 'hard'],
    ['4.4.1', 'soft'],
    ['5.2.2', 'soft'],
    ['5.7.1', 'soft'],
  ])('%s is %s', async (status, kind) => {
    const recipient = 'weg@zeitung.example';
    for (const type of ['message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers'])
      expect(await readBounce(report(failed(status), { type }))).toEqual({
        messageIds: [id],
        reports: [{ recipient, kind, status }],
      });
  });

  it('finds the Message-ID where it is folded', async () => {
    expect((await readBounce(report(failed('5.1.1'), { messageId: `\r\n ${id}` })))?.messageIds).toEqual([
      id,
    ]);
  });

  it.each([
    ['delayed', ['Final-Recipient: rfc822; a@b.example', 'Action: delayed', 'Status: 4.4.1']],
    ['delivered', ['Final-Recipient: rfc822; a@b.example', 'Action: delivered', 'Status: 2.0.0']],
    ['nothing', ['Nonsense']],
  ])('does not take for a bounce: %s', async (_, fields) => {
    expect(await readBounce(report(fields))).toBeNull();
  });

  it('reads no more than it has to of what somebody made to be large or deep', async () => {
    const many = Array.from({ length: 5_000 }, (_, n) => [
      '',
      `Final-Recipient: rfc822; a${n}@b.example`,
      'Action: failed',
      'Status: 5.1.1',
    ]).flat();
    expect((await readBounce(report(many)))?.reports.length).toBeLessThanOrEqual(50);
    expect(await readBounce('x'.repeat(10_000_001))).toBeNull();
    const deep = Array.from(
      { length: 500 },
      (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\r\n\r\n--b${n}\r\n`,
    ).join('');
    expect(await readBounce(deep)).toBeNull();
  });

  it('has an answer to anything', async () => {
    const whole = report(failed('5.1.1'));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.uint8Array({ maxLength: 500 }),
          fc
            .tuple(fc.nat(whole.length), fc.nat(200), fc.string())
            .map(([at, cut, put]) => whole.slice(0, at) + put + whole.slice(at + cut)),
        ),
        async (bytes) => {
          const bounce = await readBounce(bytes);
          for (const { kind } of bounce?.reports ?? []) expect(['hard', 'soft']).toContain(kind);
          for (const each of bounce?.messageIds ?? []) expect(each).toMatch(/^<[^<>\s]+>$/);
        },
      ),
      { numRuns: 200 },
    );
  });
});
