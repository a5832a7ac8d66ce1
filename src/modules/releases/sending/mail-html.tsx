import { Fragment } from 'preact';
import { renderHtml } from '../../../web/render-html.js';
import { ReleaseSheet } from '../web/release-sheet.js';
import { below, greeting } from './mail-content.js';
import type { MailContent } from './mail-content.js';

/** No picture, no script, nothing that is fetched, and links that lead where they say. */
export function mailHtml(content: MailContent): string {
  const { document, embargo } = content;
  return renderHtml(
    <html lang={document.language}>
      <head>
        <meta charset="utf-8" />
        <title>{document.title}</title>
      </head>
      <body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; max-width: 40em">
        {embargo && (
          <p>
            <strong>{embargo}</strong>
          </p>
        )}
        {greeting(content).map((text, index) => (
          <p key={index}>
            <Lines text={text} />
          </p>
        ))}
        <hr />
        <ReleaseSheet document={document} />
        <hr />
        {below(content).map((text, index) => (
          <p key={index} style="font-size: 14px">
            <Lines text={text} />
          </p>
        ))}
      </body>
    </html>,
  );
}

/** Line ends stay, addresses become links to themselves. */
function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line, index) => (
        <Fragment key={index}>
          {index > 0 && <br />}
          {line
            .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/)
            .map((part, at) => (at % 2 ? <a href={part}>{part}</a> : part))}
        </Fragment>
      ))}
    </>
  );
}
