const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/));

/** HTML elements that begin a new line: in plain text they leave a space, inline elements leave nothing. */
export const blockElements = words(`
  address article aside blockquote br caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option p pre section summary table tbody td tfoot
  th thead title tr ul video`);

/** Elements whose content nobody reads. */
export const unreadElements = words('script style iframe noframes noembed template');

const inlineElements = words(`
  a abbr acronym applet area audio b base basefont bdi bdo bgsound big blink body button canvas cite code col colgroup
  command data datalist del dfn em embed font frame frameset g head html i image img input ins isindex kbd keygen label
  link map mark marquee math meta meter nobr noscript object optgroup output param path picture plaintext progress q rb
  rp rt rtc ruby s samp search select slot small source span strike strong sub sup svg textarea time track tt u use
  var wbr xml xmp`);

/** Is `name` (lower case) a tag rather than something a writer put between angle brackets? */
export function isMarkupName(name: string): boolean {
  return (
    blockElements.has(name) ||
    inlineElements.has(name) ||
    unreadElements.has(name) ||
    name.includes('-') ||
    name.includes(':')
  );
}
