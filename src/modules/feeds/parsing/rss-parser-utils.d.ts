/** The one function of rss-parser's inside that has to be replaced. */
declare module 'rss-parser/lib/utils.js' {
  const utils: { getSnippet(html: string): string };
  export default utils;
}
