import { escapeXml } from '../../shared/escape-xml.js';
import type { PhotoTags } from './photo-tags.js';

/** The XMP of a rendition, in the properties that the IPTC names for press pictures (IPTC Photo Metadata 2024.1). */
export function xmpPacket({ credit, caption, copyright, source, keywords }: PhotoTags): string {
  const inner = [
    credit && property('dc:creator', listed('Seq', [credit])),
    credit && property('photoshop:Credit', escapeXml(credit)),
    caption && property('dc:description', inAnyLanguage(caption)),
    copyright && property('dc:rights', inAnyLanguage(copyright)),
    source && property('photoshop:Source', escapeXml(source)),
    keywords.length > 0 && property('dc:subject', listed('Bag', keywords)),
  ];
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">',
    ...inner.filter((line) => line !== false && line !== ''),
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

function property(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}

function listed(kind: 'Seq' | 'Bag', values: readonly string[]): string {
  return property(`rdf:${kind}`, values.map((value) => property('rdf:li', escapeXml(value))).join(''));
}

function inAnyLanguage(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
}
