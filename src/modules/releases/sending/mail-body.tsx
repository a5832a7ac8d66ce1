import type { ComponentChildren } from 'preact';
import { renderHtml } from '../../../web/render-html.js';
import type { MailBlock } from './mail-blocks.js';

/** Lines of at most this many characters read well in every mail program. */
const width = 72;

export function mailText(blocks: readonly MailBlock[]): string {
  return `${blocks.map(textOf).join('\n\n')}\n`;
}

function textOf(block: MailBlock): string {
  switch (block.kind) {
    case 'rule':
      return '-'.repeat(width);
    case 'links':
      return [`${block.label}:`, ...block.links].join('\n');
    case 'alert':
      return wrapped(`*** ${block.text} ***`);
    case 'kicker':
      return wrapped(block.text.toLocaleUpperCase('de'));
    case 'headline':
    case 'subhead':
    case 'heading':
    case 'paragraph':
    case 'small':
      return wrapped(block.text);
  }
}

/** Long words, such as addresses, stay whole. */
function wrapped(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const lines = [''];
      for (const word of line.split(/ +/)) {
        const last = lines.at(-1)!;
        if (last && last.length + 1 + word.length > width) lines.push(word);
        else lines[lines.length - 1] = last ? `${last} ${word}` : word;
      }
      return lines.join('\n');
    })
    .join('\n');
}

/** No picture, nothing that is fetched, and links that lead where they say. */
export function mailHtml(blocks: readonly MailBlock[], language: string): string {
  return renderHtml(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
      </head>
      <body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; max-width: 40em">
        {blocks.map((block, index) => (
          <Block key={index} block={block} />
        ))}
      </body>
    </html>,
  );
}

function Block({ block }: { block: MailBlock }) {
  switch (block.kind) {
    case 'rule':
      return <hr />;
    case 'links':
      return (
        <p>
          {block.label}:
          {block.links.map((link) => (
            <>
              <br />
              <a href={link}>{link}</a>
            </>
          ))}
        </p>
      );
    case 'alert':
      return (
        <p>
          <strong>{block.text}</strong>
        </p>
      );
    case 'headline':
      return <h1 style="font-size: 1.4em">{block.text}</h1>;
    case 'subhead':
    case 'heading':
      return <h2 style="font-size: 1.1em">{block.text}</h2>;
    case 'kicker':
    case 'small':
      return <p style="font-size: 0.85em">{linked(block.text)}</p>;
    case 'paragraph':
      return <p>{linked(block.text)}</p>;
  }
}

/** Addresses in a text become links to themselves, line ends stay. */
function linked(text: string): ComponentChildren {
  return text.split('\n').map((line, index) => (
    <>
      {index > 0 && <br />}
      {line
        .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/)
        .map((part, at) => (at % 2 ? <a href={part}>{part}</a> : part))}
    </>
  ));
}
