/** Documents of the rarer formats with as many fields as may be; the fixtures of the reader are mostly RSS. */
export const seeds = [
  {
    name: 'news sitemap',
    contentType: 'application/xml',
    text: `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://www.kreisbote.example/lokales/1.html</loc><lastmod>2024-03-05T08:15:00+01:00</lastmod><news:news>
<news:publication><news:name>Kreisbote</news:name><news:language>de</news:language></news:publication>
<news:publication_date>2024-03-05</news:publication_date><news:title>Ehrenamt &amp; Dank</news:title></news:news></url>
<url><loc>https://www.kreisbote.example/lokales/2.html?id=2&amp;x=1</loc></url></urlset>`,
  },
  {
    name: 'index of sitemaps',
    contentType: 'text/xml',
    text: `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://www.kreisbote.example/s1.xml</loc></sitemap>
<sitemap><loc>/s2.xml</loc></sitemap></sitemapindex>`,
  },
  {
    name: 'JSON Feed',
    contentType: 'application/feed+json',
    text: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Vereinsblatt',
      home_page_url: 'https://verein.example/',
      language: 'de',
      authors: [{ name: 'Redaktion', url: 'https://verein.example/wir' }],
      items: [
        {
          id: 'a1',
          url: 'https://verein.example/a1',
          external_url: 'https://kurier.example/x?utm_source=y',
          title: 'Fest \ud83c\udf89',
          summary: 'Kurz',
          content_html: '<p>Lang &amp; <b>breit</b></p>',
          content_text: 'Lang',
          image: '/bild.jpg',
          banner_image: 'https://verein.example/b.jpg',
          date_published: '2024-03-05T08:15:00+01:00',
          date_modified: '2024-03-06',
          tags: ['Fest', 'Ort'],
          author: { name: 'Ada' },
          attachments: [{ url: 'a.mp3', mime_type: 'audio/mpeg', size_in_bytes: 1 }],
        },
        { id: 2, url: 'a2', title: null, content_text: '' },
      ],
    }),
  },
  {
    name: 'page that names feeds',
    contentType: 'text/html; charset=utf-8',
    text: `<!doctype html><html><head><base href="/blatt/"><link rel="alternate" type="application/rss+xml" href="feed.xml">
<link href='//blatt.example/atom' rel='feed alternate' type=application/atom+xml></head><body><a href="/rss">RSS</a></body></html>`,
  },
].map(({ text, ...rest }) => ({
  ...rest,
  bytes: Buffer.from(text),
  url: 'https://www.kreisbote.example/feeds/x',
}));
