import { useLingui } from '@lingui/react/macro';
import { client } from '../../../data/client.ts';
import { Badge } from '../../../kit/Badge.tsx';
import { Collection } from '../parts/Collection.tsx';

type Reply = Awaited<ReturnType<typeof client.replies.list>>['replies'][number];

interface ReplyValues {
  shortcut: string;
  title: string;
  en: string;
  'pt-BR': string;
  es: string;
}

/** Words that agents send often, in the customer's language. */
export function Replies() {
  const { t } = useLingui();
  const places =
    '{{customer.firstName}}, {{protocol}}, {{ticket.number}}, {{agent.firstName}}, {{business.name}}, {{deadline}}';
  return (
    <Collection<Reply, ReplyValues>
      spec={{
        title: t`Saved replies`,
        about: t`Agents find them with / in the composer. These places are filled in: ${places}`,
        key: 'replies',
        load: async (signal) => (await client.replies.list({ signal })).replies,
        idOf: ({ id }) => id,
        nameOf: ({ title }) => title,
        row: ({ shortcut, texts }) => (
          <>
            <span className="mono">/{shortcut}</span>
            {Object.keys(texts).map((language) => (
              <Badge key={language}>{language}</Badge>
            ))}
          </>
        ),
        empty: t`Save what you write most, with its places.`,
        edit: {
          add: t`New reply`,
          fields: () => [
            { name: 'title', kind: 'text', label: t`Title` },
            { name: 'shortcut', kind: 'text', label: t`Shortcut`, hint: t`As in thanks-for-waiting.` },
            { name: 'en', kind: 'area', label: t`English` },
            { name: 'pt-BR', kind: 'area', label: t`Portuguese` },
            { name: 'es', kind: 'area', label: t`Spanish` },
          ],
          valuesOf: (reply) => ({
            title: reply?.title ?? '',
            shortcut: reply?.shortcut ?? '',
            en: reply?.texts['en'] ?? '',
            'pt-BR': reply?.texts['pt-BR'] ?? '',
            es: reply?.texts['es'] ?? '',
          }),
          save: ({ title, shortcut, ...words }, reply) => {
            const texts = Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== ''));
            const body = { title, shortcut, texts };
            return reply === null
              ? client.replies.add({ body })
              : client.replies.change({ params: { replyId: reply.id }, body });
          },
        },
        remove: {
          act: t`Remove the reply`,
          about: () => t`Agents do not find it any more. What was sent with it stays.`,
          run: ({ id }) => client.replies.remove({ params: { replyId: id } }),
        },
      }}
    />
  );
}
