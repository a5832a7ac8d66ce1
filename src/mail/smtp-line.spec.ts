import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MailCatcher } from '../../test/support/mail-catcher.js';
import { SmtpLine } from './smtp-line.js';

const mail = (to = 'lokales@bote.example') => ({
  from: 'presse@verein.example',
  to,
  bytes: Buffer.from('Subject: Hallo\r\n\r\nText\r\n.\r\nMehr\r\n'),
});
const yes = () => Promise.resolve(true);

describe('handing mails to a server', () => {
  let catcher: MailCatcher;
  let line: SmtpLine;
  beforeEach(async () => {
    catcher = await MailCatcher.start();
    line = new SmtpLine(catcher.url);
  });
  afterEach(async () => {
    line.close();
    await catcher.close();
  });

  it('keeps the line open from mail to mail', async () => {
    for (const to of ['a@bote.example', 'b@bote.example', 'c@bote.example'])
      expect(await line.hand(mail(to), yes)).toMatchObject({ kind: 'accepted', code: 250 });
    expect(catcher.addresses).toEqual(['a@bote.example', 'b@bote.example', 'c@bote.example']);
    expect(catcher.mails[0]!.raw).toContain('Text\r\n.\r\nMehr');
  });

  it('hands over nothing when asked not to at the last moment, and goes on', async () => {
    expect(await line.hand(mail(), () => Promise.resolve(false))).toEqual({ kind: 'withheld' });
    await expect(line.hand(mail(), () => Promise.reject(new Error('no database')))).rejects.toThrow(
      'no database',
    );
    expect(await line.hand(mail('b@bote.example'), yes)).toMatchObject({ kind: 'accepted' });
    expect(catcher.addresses).toEqual(['b@bote.example']);
  });

  it('tells a recipient that is refused from a server that refuses', async () => {
    catcher.manners.recipient = (to) => (to.startsWith('weg') ? { code: 550, text: 'no such user' } : null);
    expect(await line.hand(mail('weg@bote.example'), yes)).toMatchObject({
      kind: 'refused',
      whose: 'mail',
      permanent: true,
      code: 550,
    });
    catcher.manners.recipient = () => ({ code: 451, text: 'come back later' });
    expect(await line.hand(mail(), yes)).toMatchObject({ whose: 'mail', permanent: false, code: 451 });
    catcher.manners = { sender: () => ({ code: 550, text: 'who are you' }) };
    expect(await line.hand(mail(), yes)).toMatchObject({ whose: 'server', permanent: true, code: 550 });
    catcher.manners = { message: () => ({ code: 554, text: 'looks like spam' }) };
    expect(await line.hand(mail(), yes)).toMatchObject({ whose: 'mail', permanent: true, code: 554 });
    expect(catcher.mails).toEqual([]);
  });

  it('does not know when the line breaks before the answer', async () => {
    catcher.manners.taken = () => catcher.close();
    expect(await line.hand(mail(), yes)).toMatchObject({ kind: 'uncertain' });
    expect(catcher.mails).toHaveLength(1);
    expect(await line.hand(mail(), yes)).toMatchObject({ kind: 'unreachable' });
  });

  it('knows that a line which breaks earlier took nothing', async () => {
    const rude = createServer((socket) => {
      socket.write('220 hello\r\n');
      socket.on('data', (chunk) => {
        const said = chunk.toString();
        if (said.startsWith('EHLO')) socket.write('250 rude\r\n');
        else if (/^(MAIL|RCPT)/.test(said)) socket.write('250 go on\r\n');
        else socket.destroy();
      });
    });
    rude.listen(0, '127.0.0.1');
    await once(rude, 'listening');
    const { port } = rude.address() as AddressInfo;
    const asked: string[] = [];
    const there = new SmtpLine(`smtp://127.0.0.1:${port}`);
    expect(await there.hand(mail(), () => (asked.push('?'), yes()))).toMatchObject({ kind: 'unreachable' });
    expect(asked).toEqual([]);
    there.close();
    rude.close();
  });

  it('does not give a password to a server that refuses it, and says so', async () => {
    const strict = await MailCatcher.start({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) =>
        password === 'richtig' ? done(null, { user: username }) : done(new Error('wrong password')),
    });
    const wrong = new SmtpLine(strict.url.replace('//', '//presse:falsch@'));
    expect(await wrong.hand(mail(), yes)).toMatchObject({ kind: 'refused', whose: 'server' });
    const right = new SmtpLine(strict.url.replace('//', '//presse:richtig@'));
    expect(await right.hand(mail(), yes)).toMatchObject({ kind: 'accepted' });
    right.close();
    await strict.close();
  });
});
