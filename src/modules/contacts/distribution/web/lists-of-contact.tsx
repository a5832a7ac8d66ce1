import { namedOptions, Select, SubmitRow } from '../../../../web/components/form.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { DistributionList } from '../../distribution-list.entity.js';

interface Props {
  ctx: PageContext;
  contactId: string;
  /** Lists that have the contact on them. */
  on: readonly DistributionList[];
  /** Lists that it can be put on. */
  fixed: readonly DistributionList[];
}

/** Which lists a contact stands on, with the way on and off. */
export function ListsOfContact({ ctx, contactId, on, fixed }: Props) {
  const words = ctx.t.lists;
  const others = fixed.filter(({ id }) => !on.some((list) => list.id === id));
  const back = `/contacts/${contactId}`;
  return (
    <section id="lists">
      <h2>{words.ofContact.title}</h2>
      {on.length ? (
        <ul class="room-lines lists-of-contact">
          {on.map((list) => (
            <li key={list.id}>
              <a href={`/contacts/lists/${list.id}`}>{list.name}</a>{' '}
              {list.kind === 'living' ? (
                <span class="quiet">{words.ofContact.living}</span>
              ) : (
                <form method="post" action={`/contacts/lists/${list.id}/members/removal`}>
                  <input type="hidden" name="contactIds" value={contactId} />
                  <input type="hidden" name="back" value={back} />
                  <button type="submit" class="btn btn-sm" aria-label={words.ofContact.remove(list.name)}>
                    {words.page.remove}
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p class="quiet">{words.ofContact.none}</p>
      )}
      {others.length > 0 && (
        <form method="post" action="/contacts/lists/members" class="reminder-form">
          <input type="hidden" name="contactIds" value={contactId} />
          <input type="hidden" name="back" value={back} />
          <Select
            name="list"
            label={words.bulk.list}
            emptyLabel={words.bulk.choose}
            options={namedOptions(others)}
            required
          />
          <SubmitRow label={words.ofContact.add} />
        </form>
      )}
    </section>
  );
}
