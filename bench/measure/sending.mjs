import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { echolotEnv, signIn } from './echolot.mjs';

/** A mail server on loopback. `taken` holds every address that a mail was taken for, each as often as it was; `beforeAnswer` is awaited in between. */
export async function catchMails(beforeAnswer = () => undefined) {
  const taken = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData(stream, session, done) {
      stream.resume();
      stream.on('end', async () => {
        taken.push(session.envelope.rcptTo[0].address);
        await beforeAnswer();
        done();
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return { taken, url: `smtp://127.0.0.1:${server.server.address().port}`, close: () => server.close() };
}

/** Environment of an Echolot that sends to that server, as fast as both can. */
export function sendingEnv(folder, smtpUrl) {
  return {
    ...echolotEnv(folder),
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'Pressestelle <presse@verein.example>',
    MAILS_PER_MINUTE: '100000',
  };
}

/** A server, with its API for the person of `prepare`. */
export async function startSender(env) {
  const bin = new URL('../../bin/echolot.mjs', import.meta.url).pathname;
  const child = spawn(process.execPath, [bin, 'serve'], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise((ready, failed) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /ready at (http:\/\/\S+)/.exec(line)?.[1];
      if (found) ready(found.replace('localhost', '127.0.0.1'));
    });
    child.once('exit', () => failed(new Error('the server ended')));
  });
  const cookie = await signIn(url);
  const api = async (method, path, body) => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { cookie, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok)
      throw new Error(`${method} ${path} was answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  const form = async (path, fields) => {
    const answer = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
    if (answer.status !== 303) throw new Error(`POST ${path} was answered ${answer.status}`);
  };
  return { child, api, form };
}

/** From a draft over approval to publication, as a person does it. */
export async function released({ api, form }) {
  const draft = await api('POST', '/releases', {
    headline: 'Vier Kreise starten',
    lead: 'Vier Kreise gehen gemeinsam an den Start.',
    body: 'Am Montag beginnt die Arbeit in allen vier Kreisen.',
  });
  await form(`/releases/${draft.id}/approval`, { approved: 'yes', version: draft.version });
  const { version } = await api('GET', `/releases/${draft.id}`);
  await form(`/releases/${draft.id}/publication`, { version });
  const { state } = await api('GET', `/releases/${draft.id}`);
  if (state !== 'published') throw new Error(`the release is ${state}`);
  return draft.id;
}

export async function queued({ api }, releaseId, contacts) {
  const { id } = await api('POST', `/releases/${releaseId}/sendings`, {
    contactIds: contacts.map((contact) => contact.id),
    replyToName: 'Jörg Lotse',
    replyToEmail: 'lotse@verein.example',
  });
  await api('PUT', `/sendings/${id}/step`, { step: 'queue' });
  return id;
}

/** Waits for the end of a sending; gives what stayed uncertain. */
export async function finished({ api }, id) {
  for (let waited = 0; waited < 240; waited++) {
    if ((await api('GET', `/sendings/${id}`)).state === 'done') {
      const { items } = await api('GET', `/sendings/${id}/recipients?state=uncertain`);
      return items;
    }
    await sleep(500);
  }
  throw new Error('the sending did not end');
}
