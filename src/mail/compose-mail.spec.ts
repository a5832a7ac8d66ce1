import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { composeMail } from './compose-mail.js';
import type { MailDraft } from './compose-mail.js';
import { headerText, mailAddress, readMailbox } from './mail-address.js';

const draft: MailDraft = {
  from: { name: 'Pressestelle', address: 'presse@verein.example' },
  replyTo: { name: 'Jörg Lotse', address: 'lotse@verein.example' },
  to: { name: '', address: 'lokales@bote.example' },
  subject: 'Vier Kreise starten – „gemeinsam“',
  text: 'Guten Tag,\n\nText.\n',
  html: '<p>Guten Tag</p>',
  messageId: '<0190@verein.example>',
  date: new Date('2026-03-05T08:30:00Z'),
  language: 'de',
  unsubscribe: {
    mailto: 'mailto:lotse@verein.example?subject=Abmelden',
    url: 'https://presse.verein.example/unsubscribe/abc',
  },
  attachments: [],
};
const parse = async (changes: Partial<MailDraft> = {}) =>
  PostalMime.parse(await composeMail({ ...draft, ...changes }));

describe('a mail', () => {
  it('has one recipient, a sender, a person who gets the answer, and ways out', async () => {
    const mail = await parse();
    const header = (key: string) => mail.headers.find((line) => line.key === key)?.value;
    expect(mail.to).toEqual([{ name: '', address: 'lokales@bote.example' }]);
    expect([mail.cc, mail.bcc]).toEqual([undefined, undefined]);
    expect(mail.from).toEqual({ name: 'Pressestelle', address: 'presse@verein.example' });
    expect(mail.replyTo).toEqual([{ name: 'Jörg Lotse', address: 'lotse@verein.example' }]);
    expect(mail.subject).toBe(draft.subject);
    expect(mail.messageId).toBe('<0190@verein.example>');
    expect(header('list-unsubscribe')).toBe(
      '<https://presse.verein.example/unsubscribe/abc>, <mailto:lotse@verein.example?subject=Abmelden>',
    );
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(header('precedence')).toBe('bulk');
    expect(mail.text?.trim()).toBe('Guten Tag,\n\nText.');
  });

  it('offers one click only where it is safe (RFC 8058 asks for https)', async () => {
    const raw = (
      await composeMail({ ...draft, unsubscribe: { ...draft.unsubscribe!, url: null } })
    ).toString();
    expect(raw).toMatch(/^List-Unsubscribe: <mailto:/m);
    expect(raw).not.toContain('List-Unsubscribe-Post');
  });

  it('gets no header, part or recipient from what people typed', async () => {
    // an empty subject is left out, and short texts need no encoding
    const optional = ['subject', 'content-transfer-encoding'];
    const names = (lines: { key: string }[]) =>
      lines
        .map(({ key }) => key)
        .filter((key) => !optional.includes(key))
        .sort();
    const expected = names((await parse()).headers);
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            '\r\n',
            '\n',
            '\r',
            '\0',
            '\u2028',
            'Bcc: x@evil.example',
            'Content-Type: text/html',
            '--=_',
            '<x@evil.example>',
            ',',
            '"',
            '=?utf-8?Q?=0ABcc:_x@evil.example?=',
            '.',
          ),
        )
        .map((pieces) => pieces.join('')),
    );
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, hostile, async (subject, name, replyName, text) => {
        const mail = await parse({
          subject,
          text,
          to: { name, address: draft.to.address },
          replyTo: { name: replyName, address: 'lotse@verein.example' },
        });
        expect(names(mail.headers)).toEqual(expected);
        expect(mail.headers.filter(({ key }) => key === 'subject').length).toBeLessThan(2);
        expect(mail.to?.map(({ address }) => address)).toEqual(['lokales@bote.example']);
        expect(mail.replyTo?.map(({ address }) => address)).toEqual(['lotse@verein.example']);
        expect(mail.bcc).toBeUndefined();
        expect(mail.attachments).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('goes to nothing but one address', async () => {
    for (const address of ['a@b.example,c@d.example', 'a@b.example\r\nBcc: c@d.example', '<a@b.example>', ''])
      await expect(composeMail({ ...draft, to: { name: '', address } })).rejects.toThrow('no address');
  });
});

describe('addresses', () => {
  it.each([
    ['Presse@Müller.example ', 'Presse@xn--mller-kva.example'],
    ["o'neill+x@sub.bote.example.", "o'neill+x@sub.bote.example"],
    ['presse@localhost', 'presse@localhost'],
  ])('read %j', (typed, address) => {
    expect(mailAddress(typed)).toBe(address);
  });

  it('of a sender have a name or none', () => {
    expect(readMailbox('"Presse, Verein" <presse@verein.example>')).toEqual({
      name: 'Presse, Verein',
      address: 'presse@verein.example',
    });
    expect(readMailbox('presse@verein.example')).toEqual({ name: '', address: 'presse@verein.example' });
    expect(readMailbox('Presse')).toBeNull();
  });

  it('of a header are one line of text', () => {
    expect(headerText('a\r\nBcc: b\u2028c\u202ed')).toBe('a Bcc: b c d');
  });
});
