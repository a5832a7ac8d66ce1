// Sends a release to 500 contacts (`--contacts`) through a mail server on loopback, and prints mails a second and the memory of the server.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepare, withDatabase } from './measure/echolot.mjs';
import { catchMails, finished, queued, released, sendingEnv, startSender } from './measure/sending.mjs';
import { insertContacts } from './workload/contacts.mjs';

const { values } = parseArgs({ options: { contacts: { type: 'string', default: '500' } } });
const home = mkdtempSync(join(tmpdir(), 'echolot-send-'));
const catcher = await catchMails();
try {
  await prepare(home, []);
  const contacts = withDatabase(home, (database) =>
    insertContacts(database, Number(values.contacts), new Date()),
  );
  const server = await startSender(sendingEnv(home, catcher.url));
  const releaseId = await released(server);
  const begin = performance.now();
  const sendingId = await queued(server, releaseId, contacts);
  await finished(server, sendingId);
  const seconds = (performance.now() - begin) / 1000;
  const memory = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${server.child.pid}/status`, 'utf8'))?.[1];
  server.child.kill('SIGTERM');
  console.log(
    `${catcher.taken.length} mails in ${seconds.toFixed(1)} s (${Math.round(catcher.taken.length / seconds)} a second), ` +
      `peak memory ${Math.round(Number(memory) / 1024)} MB`,
  );
} finally {
  catcher.close();
  rmSync(home, { recursive: true, force: true });
}
