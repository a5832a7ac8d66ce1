import type { Response } from 'express';
import type { OpenedFile } from '../open-clipping.js';

/**
 * With ranges for sound; what may not be shown in place goes as a download whatever was asked. No cache keeps it: what is looked at again is
 * asked for again, and its time may be over by then.
 */
export function sendFile(file: OpenedFile, asDownload: boolean, response: Response): Promise<void> {
  response.attachment(`${file.clipping.fileName ?? file.clipping.kind}.${file.extension}`);
  if (!asDownload && file.inline) {
    const disposition = String(response.getHeader('content-disposition')).replace(/^attachment/, 'inline');
    response.setHeader('content-disposition', disposition);
  }
  response.setHeader('content-type', file.contentType);
  response.setHeader('cache-control', 'private, no-store');
  response.setHeader('content-security-policy', "default-src 'none'; sandbox");
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('etag', file.tag);
  return new Promise((resolve, reject) => {
    const options = {
      root: file.folder,
      cacheControl: false,
      lastModified: false,
      dotfiles: 'allow',
    } as const;
    response.sendFile(file.name, options, (error?: Error & { code?: string }) => {
      // a reader who leaves in the middle is no failure
      if (!error || error.code === 'ECONNABORTED' || response.writableEnded) resolve();
      else reject(clean(error, response));
    });
  });
}

/** The answer is about the failure now, not about the file. */
function clean(error: Error, response: Response): Error {
  if (!response.headersSent) {
    for (const name of ['content-disposition', 'content-type', 'etag', 'content-range'])
      response.removeHeader(name);
  }
  return error;
}
