import type { PageContext } from '../../../web/page-context.js';

/** Goes out in its own language, whatever that of the page; Preact's types know no words for it. */
const asItStands: object = { translate: 'no' };

/** The notice in both languages, to be copied into a mail. */
export function NoticeBlocks({ ctx, texts }: { ctx: PageContext; texts: Record<'de' | 'en', string> }) {
  const words = ctx.t.contactLaw.notice;
  return (
    <div class="contact-notices">
      {(['de', 'en'] as const).map((language) => (
        <div key={language}>
          <h3>{words.languages[language]}</h3>
          <p class="room-text contact-notice" lang={language} {...asItStands}>
            {texts[language]}
          </p>
        </div>
      ))}
    </div>
  );
}
