/**
 * Ports that no feed is fetched from, whatever host they are at: a request there is meant for a service that would read its lines as commands.
 * Source: "port blocking" of the Fetch standard (https://fetch.spec.whatwg.org/#port-blocking), as browsers do it, and stores that take plain lines
 * and often have no password (3306 MySQL, 5432 PostgreSQL, 6379 Redis, 11211 Memcached, 27017 MongoDB).
 */
const refused = new Set([
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104,
  109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515,
  526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049,
  3306, 3659, 4045, 4190, 5060, 5061, 5432, 6000, 6379, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
  11211, 27017,
]);

/** True for a port that is not for the web. `port` as a URL holds it: empty for the scheme's own. */
export function isRefusedPort(port: string): boolean {
  return port !== '' && refused.has(Number(port));
}
