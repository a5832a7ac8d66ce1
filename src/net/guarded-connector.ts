import type { Socket } from 'node:net';
import { buildConnector } from 'undici';
import { type AddressGuard, BlockedAddressError } from './address-guard.js';
import { FetchFailed } from './fetch-failed.js';

/**
 * Opens connections for undici, to addresses the guard allows and to nothing else: names are resolved by {@link AddressGuard.lookup}, and the
 * address at the other end is looked at once more before the first byte is sent. `timeoutMs` bounds one attempt; a connection is cut
 * when one answer takes more than `maxBytesPerAnswer` on the wire, with everything that is no body: headers, chunk sizes and
 * extensions, trailers, interim answers.
 */
export function guardedConnector(
  guard: AddressGuard,
  timeoutMs: number,
  maxBytesPerAnswer: number,
): buildConnector.connector {
  // said aloud, so that NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment does not switch the check off; NODE_EXTRA_CA_CERTS adds to it
  const tls = { rejectUnauthorized: true };
  const connect = buildConnector({ ...tls, timeout: timeoutMs, lookup: guard.lookup });
  return (target, callback) => {
    const refuse = () => callback(new BlockedAddressError(target.hostname), null);
    if (!guard.allowsHost(target.hostname)) return queueMicrotask(refuse);
    connect(target, (error, socket) => {
      if (error) return callback(error, null);
      const { remoteAddress } = socket; // undefined when the other side has hung up already
      if (remoteAddress !== undefined && !guard.isAllowed(remoteAddress)) {
        socket.destroy();
        return refuse();
      }
      cutFloods(socket, maxBytesPerAnswer);
      callback(null, socket);
    });
  };
}

/** Counts what has come since we last sent something: on a connection that carries one request at a time, that is one answer. */
function cutFloods(socket: Socket, maxBytes: number): void {
  let sent = 0;
  let seen = 0;
  let before = 0;
  socket.on('readable', () => {
    if (socket.bytesWritten !== sent) {
      sent = socket.bytesWritten;
      before = seen;
    }
    seen = socket.bytesRead;
    if (seen - before > maxBytes)
      socket.destroy(new FetchFailed('too_large', `more than ${maxBytes} bytes for one answer`));
  });
}
