import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { PhotoDocument } from '../../../../media/photo/photo-document.js';

interface Sending {
  /** What a browser calls the file. */
  name: string;
  asDownload: boolean;
  cacheControl: string;
}

/** Sends a rendition with its description inside; 304 when the reader has it already. */
export async function sendPhoto(
  request: Request,
  response: Response,
  document: PhotoDocument,
  { name, asDownload, cacheControl }: Sending,
): Promise<void> {
  response.setHeader('etag', document.tag);
  response.setHeader('cache-control', cacheControl);
  response.setHeader('content-type', document.contentType);
  response.setHeader('content-disposition', `${asDownload ? 'attachment' : 'inline'}; filename="${name}"`);
  response.setHeader('content-security-policy', "default-src 'none'; sandbox");
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  response.setHeader('content-length', document.bytes);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  await sendOut(Readable.from(document.content()), response);
}

/** A reader who leaves in the middle is no failure. */
export async function sendOut(content: Readable, response: Response): Promise<void> {
  try {
    await pipeline(content, response);
  } catch (error) {
    if (!response.destroyed && !response.writableEnded) throw error;
  }
}
