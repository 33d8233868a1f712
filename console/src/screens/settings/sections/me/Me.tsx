import { Trans, useLingui } from '@lingui/react/macro';
import { useMe } from '../../../../data/me.ts';
import { Panel } from '../../parts/Panel.tsx';
import { AuthenticatorCard } from './AuthenticatorCard.tsx';
import { NameCard } from './NameCard.tsx';
import { PasskeysCard } from './PasskeysCard.tsx';
import { PasswordCard } from './PasswordCard.tsx';
import { PresenceCard } from './PresenceCard.tsx';
import { SessionsCard } from './SessionsCard.tsx';

/** What is one's own: name, presence, and how one signs in. */
export function Me() {
  const { agent, id } = useMe();
  const { t } = useLingui();
  return (
    <Panel title={<Trans>My account</Trans>} about={agent === null ? id : t`${agent.email} · ${agent.id}`}>
      {agent !== null && <NameCard name={agent.name} />}
      <PresenceCard agentId={id} />
      <PasswordCard />
      <AuthenticatorCard />
      <PasskeysCard />
      <SessionsCard />
    </Panel>
  );
}
