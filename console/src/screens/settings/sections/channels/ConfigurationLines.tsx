import { Trans, useLingui } from '@lingui/react/macro';
import type { client } from '../../../../data/client.ts';
import { AreaField } from '../../parts/AreaField.tsx';

type Looked = Awaited<ReturnType<typeof client.setup.checkNumber>>;

/** What is left to be done by hand when all that the provider can tell is right. */
export function ConfigurationLines({ looked: { checks, callbackUrl, configuration } }: { looked: Looked }) {
  const { t } = useLingui();
  if (checks.some(({ isDone }) => !isDone)) return null;
  return (
    <div className="grid gap-2 text-sm">
      <p>
        <Trans>
          The number is ready at the provider. Put these lines into the configuration of the installation,
          with the token, the app secret and a verify token of your own, and start it again.
        </Trans>
      </p>
      <AreaField label={t`Lines of the configuration`} value={configuration.join('\n')} onChange={() => {}} />
      <p>
        <Trans>
          Then enter <span className="mono break-all">{callbackUrl}</span> and the verify token at the
          provider as the address of webhooks, and write a message to the number: it stands above with its
          last message.
        </Trans>
      </p>
    </div>
  );
}
