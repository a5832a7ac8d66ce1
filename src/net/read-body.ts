import { FetchFailed } from './fetch-failed.js';

/**
 * Collects a body that is still arriving. Throws {@link FetchFailed} `too_large` as soon as `declaredLength` or the bytes counted
 * pass `maxBytes`; leaving the loop destroys the stream and with it the connection, so a lying server cannot go on sending.
 */
export async function readBody(
  body: AsyncIterable<Uint8Array> & { destroy(error?: Error): unknown },
  declaredLength: string | null,
  maxBytes: number,
): Promise<Buffer> {
  const tooLarge = new FetchFailed('too_large', `the answer is larger than ${maxBytes} bytes`);
  if (Number(declaredLength) > maxBytes) {
    body.destroy(tooLarge);
    throw tooLarge;
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > maxBytes) throw tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
