import { Buffer } from 'node:buffer';

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => text.replace(/[&<>"]/g, (char) => escapes[char]);

/** One feed as bytes in its charset, newest story first. Story number 0 appeared on `firstDay`, each further one an hour later. */
export function writeFeed(feed, stories, firstDay) {
  const entries = stories.map((story) => entryOf(feed, story, firstDay)).reverse();
  const text = frames[feed.format](feed, `Ressort ${feed.index} – Täglicher Anzeiger`, entries.join('\n'));
  if (feed.charset === 'utf-8') return Buffer.from(text, 'utf8');
  // what the charset lacks is written as editors' software does it
  return Buffer.from(
    text.replace(/[\u0100-\uffff]/g, (char) => `&#${char.codePointAt(0)};`),
    'latin1',
  );
}

function entryOf(feed, story, firstDay) {
  const at = new Date(firstDay.getTime() + story.number * 3_600_000 + story.ageMinutes * 60_000);
  const html = story.paragraphs.map((each) => `<p>${escaped(each)}</p>`).join('');
  const picture = `<img src="https://bilder.blatt-${feed.host}.example/w320/${story.id}.jpg" alt="" width="320">`;
  return entries[feed.format]({ feed, story, at, link: linkOf(feed, story), html: `${picture}${html}` });
}

/** Shared stories reach each feed with the feed's own tracking, and on every other host through the mobile site. */
function linkOf(feed, story) {
  const site = feed.host % 2 && feed.index % 2 ? 'm' : 'www';
  const tracking = story.shared ? `?utm_source=rss&utm_campaign=ressort-${feed.index}` : '';
  return `https://${site}.blatt-${feed.host}.example/artikel/meldung-aus-der-region-a${story.id}.html${tracking}`;
}

const entries = {
  rss({ feed, story, at, link, html }) {
    // a bare ampersand in a headline is the commonest break of all
    const title = feed.fate === 'bad-xml' ? story.title : escaped(story.title);
    const guid =
      feed.fate === 'without-links'
        ? `<guid isPermaLink="false">meldung-${story.id}</guid>`
        : `<link>${escaped(link)}</link><guid isPermaLink="false">blatt-${feed.host}:${story.id}</guid>`;
    const content = story.article.length
      ? `<content:encoded><![CDATA[${story.article.map((each) => `<p>${escaped(each)}</p>`).join('')}]]></content:encoded>`
      : '';
    return `<item><title>${title}</title>${guid}
<pubDate>${at.toUTCString()}</pubDate><dc:creator>${escaped(story.author)}</dc:creator><category>${escaped(story.section)}</category>
<description><![CDATA[${html}]]></description>${content}</item>`;
  },
  atom: ({ feed, story, at, link, html }) => `<entry><title>${escaped(story.title)}</title>
<link rel="alternate" type="text/html" href="${escaped(link)}"/><id>tag:blatt-${feed.host}.example,2026:${story.id}</id>
<published>${at.toISOString()}</published><updated>${at.toISOString()}</updated><author><name>${escaped(story.author)}</name></author>
<category term="${escaped(story.section)}"/><summary type="html">${escaped(html)}</summary></entry>`,
  rdf: ({
    story,
    at,
    link,
    html,
  }) => `<item rdf:about="${escaped(link)}"><title>${escaped(story.title)}</title>
<link>${escaped(link)}</link><dc:date>${at.toISOString()}</dc:date><dc:creator>${escaped(story.author)}</dc:creator>
<description>${escaped(html)}</description></item>`,
};

const declaration = (feed) => `<?xml version="1.0" encoding="${feed.charset}"?>\n`;
const frames = {
  rss: (
    feed,
    title,
    body,
  ) => `${declaration(feed)}<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${title}</title>
<link>https://www.blatt-${feed.host}.example/</link><language>de-DE</language><ttl>15</ttl>
${body}
</channel></rss>`,
  atom: (
    feed,
    title,
    body,
  ) => `${declaration(feed)}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>${title}</title>
<link rel="alternate" href="https://www.blatt-${feed.host}.example/"/><id>tag:blatt-${feed.host}.example,2026:${feed.index}</id>
${body}
</feed>`,
  rdf: (
    feed,
    title,
    body,
  ) => `${declaration(feed)}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://www.blatt-${feed.host}.example/">
<title>${title}</title><link>https://www.blatt-${feed.host}.example/</link></channel>
${body}
</rdf:RDF>`,
};
