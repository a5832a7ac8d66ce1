export interface OpmlGroup {
  title: string;
  groups: OpmlGroup[];
  feeds: { title: string; url: string; homepage: string | null }[];
}

/** An OPML 2.0 document (http://opml.org/spec2.opml); every text is escaped, characters that XML forbids are left out. */
export function writeOpml(title: string, createdAt: Date, groups: readonly OpmlGroup[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    `    <title>${escaped(title)}</title>`,
    `    <dateCreated>${createdAt.toUTCString()}</dateCreated>`,
    '  </head>',
    '  <body>',
    ...groups.flatMap((group) => groupLines(group, '    ')),
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

function groupLines(group: OpmlGroup, indent: string): string[] {
  const inner = `${indent}  `;
  return [
    `${indent}<outline text="${escaped(group.title)}">`,
    ...group.groups.flatMap((below) => groupLines(below, inner)),
    ...group.feeds.map(({ title, url, homepage }) => {
      const site = homepage === null ? '' : ` htmlUrl="${escaped(homepage)}"`;
      return `${inner}<outline type="rss" text="${escaped(title)}" title="${escaped(title)}" xmlUrl="${escaped(url)}"${site}/>`;
    }),
    `${indent}</outline>`,
  ];
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  const allowed = [...text].filter((char) => isXmlCharacter(char.codePointAt(0) ?? 0)).join('');
  return allowed.replace(/\s+/g, ' ').replace(/[&<>"]/g, (char) => entities[char] ?? char);
}

/** Characters that XML 1.0 allows (section 2.2). */
function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code < 0xd800 || (code > 0xdfff && code !== 0xfffe && code !== 0xffff);
}
