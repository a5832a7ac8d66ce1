// Kills Echolot again and again while it sends a release to 500 contacts (kill -9), then lets it finish and looks for a mail that is missing or doubled, one to
// somebody who objected, and for anything the log does not say. Usage: kill-while-sending.mjs [--kills 3] [--contacts 500] [--seed 1] [--sliver].
// With --sliver one kill falls between the moment the server has a mail and its answer: nothing can know whether that mail arrived, so it has to stand there as
// uncertain, and a person, here the catcher's own list, says so. Exit 1 on any finding.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { prepare, withDatabase } from '../../bench/measure/echolot.mjs';
import {
  catchMails,
  finished,
  queued,
  released,
  sendingEnv,
  startSender,
} from '../../bench/measure/sending.mjs';
import { insertContacts } from '../../bench/workload/contacts.mjs';
import { randomFrom, seedOf } from '../../bench/workload/random.mjs';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '3' },
    contacts: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    sliver: { type: 'boolean', default: false },
  },
});
const kills = Number(values.kills);
const count = Number(values.contacts);
const random = randomFrom(seedOf(Number(values.seed), 40));
const between = (least, most) => least + Math.floor(random() * (most - least + 1));

let whenTaken = () => undefined;
// a mail server takes its time; the kill comes at any moment of it
const { taken, url, close } = await catchMails(() => whenTaken());
const home = mkdtempSync(join(tmpdir(), 'echolot-sending-'));
const env = sendingEnv(home, url);
const findings = [];
const expect = (what, actual, wanted) => {
  if (JSON.stringify(actual) !== JSON.stringify(wanted))
    findings.push(`${what}: ${JSON.stringify(actual)}, expected ${JSON.stringify(wanted)}`);
};

try {
  await prepare(home, []);
  const contacts = withDatabase(home, (database) => insertContacts(database, count, new Date()));
  let server = await startSender(env);
  const releaseId = await released(server);
  const sendingId = await queued(server, releaseId, contacts);
  // one in fifty objects after the queue was made: nobody may write to them any more
  const objectors = contacts.filter((_, index) => index % 50 === 49);
  withDatabase(home, (database) => {
    const object = database.prepare('UPDATE contact SET "objectedAt" = ? WHERE id = ?');
    for (const { id } of objectors)
      object.run(new Date().toISOString().replace('T', ' ').replace('Z', ''), id);
  });
  for (let kill = 0; kill < kills; kill++) {
    const inSliver = values.sliver && kill === 0;
    const wanted = taken.length + between(20, Math.floor(count / (kills + 2)));
    await new Promise((enough) => {
      whenTaken = async () => {
        if (taken.length < wanted) return undefined;
        if (!inSliver) return setTimeout(enough, between(0, 30));
        enough();
        // the answer never comes: the process is dead before
        await sleep(5_000);
      };
    });
    server.child.kill('SIGKILL');
    await once(server.child, 'close');
    whenTaken = () => undefined;
    console.log(`killed after ${taken.length} mails${inSliver ? ', one without an answer' : ''}`);
    server = await startSender(env);
  }
  const uncertain = await finished(server, sendingId);
  if (values.sliver && uncertain.length !== 1) findings.push(`${uncertain.length} uncertain, expected 1`);
  for (const { id, email } of uncertain) {
    // as a person does, who looks into the log of the mail server
    const decision = taken.includes(email) ? 'sent' : 'again';
    console.log(`uncertain: the server ${decision === 'sent' ? 'has it' : 'does not have it'}`);
    await server.api('POST', `/sendings/${sendingId}/recipients/${id}`, { decision });
  }
  await finished(server, sendingId);
  server.child.kill('SIGTERM');
  await once(server.child, 'close');
  judge(sendingId, releaseId, contacts, objectors);
  for (const finding of findings) console.error(`FOUND ${finding}`);
  console.log(
    findings.length
      ? `${findings.length} findings`
      : `${taken.length} mails to ${new Set(taken).size} contacts, none twice, none to the ${objectors.length} who objected; the log says so.`,
  );
  process.exitCode = findings.length ? 1 : 0;
} finally {
  close();
  rmSync(home, { recursive: true, force: true });
}

function judge(sendingId, releaseId, contacts, objectors) {
  const objected = new Set(objectors.map(({ email }) => email));
  const wanted = contacts.map(({ email }) => email).filter((email) => !objected.has(email));
  expect('mails', taken.length, wanted.length);
  expect('mails twice', taken.length - new Set(taken).size, 0);
  expect(
    'mails missing',
    wanted.filter((email) => !taken.includes(email)),
    [],
  );
  expect(
    'mails to objectors',
    taken.filter((email) => objected.has(email)),
    [],
  );
  withDatabase(home, (database) => {
    const number = (sql, ...parameters) =>
      database
        .prepare(sql)
        .pluck()
        .get(...parameters);
    const rows = 'SELECT COUNT(*) FROM sending_recipient WHERE "sendingId" = ?';
    expect(
      'rows sent',
      number(`${rows} AND state = 'sent' AND "sentAt" IS NOT NULL`, sendingId),
      wanted.length,
    );
    expect('rows told of', number(`${rows} AND "toldAt" IS NOT NULL`, sendingId), wanted.length);
    expect(
      'rows of objectors',
      number(`${rows} AND state = 'skipped' AND "skipReason" = 'objected'`, sendingId),
      objectors.length,
    );
    expect('rows', number(rows, sendingId), contacts.length);
    const history = 'FROM interaction WHERE "releaseId" = ?';
    expect('histories', number(`SELECT COUNT(*) ${history}`, releaseId), wanted.length);
    expect(
      'contacts in histories',
      number(`SELECT COUNT(DISTINCT "contactId") ${history}`, releaseId),
      wanted.length,
    );
    expect('integrity_check', database.pragma('integrity_check', { simple: true }), 'ok');
  });
}
