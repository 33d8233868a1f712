import { useLingui } from '@lingui/react/macro';
import { ChevronLeft, PanelRight } from 'lucide-react';
import { Button } from '../../kit/Button.tsx';
import { IconButton } from '../../kit/IconButton.tsx';
import type { InboxPlace } from './useInboxPlace.ts';
import { useViewName } from './useViewName.ts';

/** Above a conversation that fills the screen: back to the list, and over to the case. */
export function PhoneBar({ place }: { place: InboxPlace }) {
  const { t } = useLingui();
  const name = useViewName()(place.list.view ?? 'all');
  return (
    <div className="flex items-center justify-between border-b bg-panel px-1">
      {/* The list, and with it the heading of the screen, gave way to the conversation. */}
      <h1 className="sr-only">{t`Conversation`}</h1>
      <Button tone="quiet" onClick={place.close} aria-label={t`Back to ${name}`}>
        <ChevronLeft size={16} aria-hidden />
        <span className="max-w-[60vw] truncate">{name}</span>
      </Button>
      <IconButton label={t`Show the case`} onClick={() => place.show({ panel: 'case' })}>
        <PanelRight size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
