import { asItStands } from '../../../web/as-it-stands.js';
import type { PageContext } from '../../../web/page-context.js';

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
