// Comforts over the form of a release, which works without them: characters are counted while somebody types.

/** Characters with spaces, as readers see them. The server counts by the same rule (`text/release-length.ts`); a test holds the two together. */
export function releaseLength(texts) {
  return texts.reduce((sum, text) => sum + lengthOf(text), 0);
}

function lengthOf(text) {
  const seen = text
    .replace(/\r\n?/g, '\n')
    .replace(/^[ \t]*(?:#{1,6}[ \t]+|[-*+>][ \t]+|>)/gm, '')
    .replace(/\[([^\][\n]*)\]\([^()\n]*\)/g, '$1')
    .replace(/\*\*|__|(?<=^|\W)[*_](?=\S)|(?<=\S)[*_](?=\W|$)/gm, '')
    .replace(/[ \t]*\n[ \t]*/g, '');
  return [...seen.trim()].length;
}

function count(form) {
  const meter = form.querySelector('[data-length]');
  if (!meter) return;
  const fields = [...form.querySelectorAll('[name="lead"], [name="body"], [name$="-text"]')];
  const length = releaseLength(fields.map((field) => field.value));
  const { comfortable, long, goodText, longText, tooLongText } = meter.dataset;
  const [tone, text] =
    length <= Number(comfortable)
      ? ['good', goodText]
      : length <= Number(long)
        ? ['long', longText]
        : ['too-long', tooLongText];
  meter.className = `release-length release-length-${tone}`;
  const locale = document.documentElement.lang === 'en' ? 'en-GB' : 'de-DE';
  meter.querySelector('[data-length-count]').textContent = length.toLocaleString(locale);
  const said = meter.querySelector('[data-length-tone]');
  // screen readers hear of it only when it changes
  if (said.textContent !== text) said.textContent = text;
}

if (typeof document !== 'undefined')
  for (const form of document.querySelectorAll('[data-release-form]')) {
    form.addEventListener('input', () => count(form));
    count(form);
  }
