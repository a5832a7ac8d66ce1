import { Icon } from './components/icon.js';
import type { PageContext } from './page-context.js';

/** What the last step did, with its undo; read out by screen readers. Renders nothing when there is nothing to say. */
export function NoticeBar({ ctx }: { ctx: Pick<PageContext, 'notice' | 't'> }) {
  const { notice, t } = ctx;
  if (!notice) return null;
  return (
    <div class={`notice notice-${notice.kind}`} role={notice.kind === 'problem' ? 'alert' : 'status'}>
      <Icon name={notice.kind === 'problem' ? 'alert' : 'check'} />
      <span>{notice.text}</span>
      {notice.undo && (
        <form method="post" action={notice.undo.action}>
          {Object.entries(notice.undo.fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button type="submit" class="btn btn-sm">
            <Icon name="undo" size={16} />
            {t.shell.actions.undo}
          </button>
        </form>
      )}
    </div>
  );
}
