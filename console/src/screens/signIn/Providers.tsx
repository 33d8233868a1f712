import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { client } from '../../data/client.ts';
import { Button } from '../../kit/Button.tsx';
import { showPasskey } from '../../data/showPasskey.ts';
import { Problem } from './Problem.tsx';
import { usePending } from './usePending.ts';

/** The other ways in: a passkey, and the business's own providers. */
export function Providers({ onDone }: { onDone: () => void }) {
  const { isPending, problem, run } = usePending();
  const providers = useQuery({
    queryKey: ['providers', 'offered'],
    queryFn: ({ signal }) => client.oidc.offered({ signal }),
  });
  const offerPasskey = () =>
    run(async () => {
      const response = await showPasskey(await client.passkeys.signInOptions());
      await client.passkeys.signIn({ body: { response } });
      onDone();
    });
  return (
    <div className="grid gap-2 border-t pt-4">
      <Button disabled={isPending} onClick={() => void offerPasskey()}>
        <KeyRound size={14} aria-hidden />
        <Trans>Sign in with a passkey</Trans>
      </Button>
      {providers.data?.items.map(({ id, name }) => (
        <a
          key={id}
          href={`/api/v1/access/oidc/${encodeURIComponent(id)}/start`}
          className="grid h-7.5 place-items-center rounded-sm border border-line-2 bg-raised text-sm font-medium hover:bg-sunken"
        >
          <Trans>Sign in with {name}</Trans>
        </a>
      ))}
      <Problem words={problem} />
    </div>
  );
}
