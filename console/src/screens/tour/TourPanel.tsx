import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronDown, ChevronUp, RotateCcw, X } from 'lucide-react';
import { useEffect } from 'react';
import { useRouterState } from '@tanstack/react-router';
import { time } from '../../data/say.ts';
import { serverNow } from '../../data/serverClock.ts';
import { useStore } from '../../data/store.ts';
import { IconButton } from '../../kit/IconButton.tsx';
import { Phone } from '../simulator/phone/Phone.tsx';
import { PhoneComposer } from '../simulator/phone/PhoneComposer.tsx';
import { changeTour, tourState } from './tourState.ts';
import { TourSteps } from './TourSteps.tsx';
import { usePhone } from './usePhone.ts';

/** The steps of the tour above the phone of a customer, floating over the screen. */
export default function TourPanel({ onReset }: { onReset: (() => void) | null }) {
  const { t } = useLingui();
  const { shows, watched } = useStore(tourState);
  const isOpen = shows === 'open';
  const demo = usePhone();
  const { phone, persona } = demo;
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const conversationId = phone?.conversation?.id ?? null;
  useEffect(() => {
    if (conversationId !== null && path === `/inbox/${conversationId}`)
      changeTour({ watched: conversationId });
  }, [conversationId, path]);
  if (phone === null || persona === null) return null;
  const [first = persona.name] = persona.name.split(' ');
  return (
    <section
      aria-label={t`Tour`}
      className="fixed bottom-3 left-[68px] z-30 flex max-h-[calc(100vh-24px)] w-[316px] flex-col overflow-hidden rounded-xl border border-line-2 bg-panel shadow-pop max-md:inset-x-2 max-md:bottom-14 max-md:w-auto"
    >
      <TourHead isOpen={isOpen} onReset={onReset} />
      <TourSteps
        name={first}
        conversation={phone.conversation}
        wasWatched={watched !== null && watched === conversationId}
        isSmall={!isOpen}
        onWrite={demo.write}
      />
      {isOpen && (
        <div className="min-h-0 flex-1 bg-sunken p-2">
          <div className="h-[430px] max-h-[52vh]">
            <Phone
              phone={phone}
              language={persona.language}
              clock={time(serverNow())}
              onTap={demo.isBusy ? null : demo.tap}
            >
              <PhoneComposer name={first} isBusy={demo.isBusy} onWrite={demo.write} />
            </Phone>
          </div>
          <p role="status" className="text-sm text-hot">
            {demo.problem}
          </p>
        </div>
      )}
    </section>
  );
}

function TourHead({ isOpen, onReset }: { isOpen: boolean; onReset: (() => void) | null }) {
  const { t } = useLingui();
  return (
    <header className="flex items-center gap-1 border-b px-3 py-1.5">
      <h2 className="flex-1 text-md font-semibold">
        <Trans>The first minute</Trans>
      </h2>
      {onReset && (
        <IconButton label={t`Put the demo back to its beginning`} onClick={onReset}>
          <RotateCcw size={14} aria-hidden />
        </IconButton>
      )}
      <IconButton
        label={isOpen ? t`Make it small` : t`Open the phone`}
        aria-expanded={isOpen}
        onClick={() => changeTour({ shows: isOpen ? 'small' : 'open' })}
      >
        {isOpen ? <ChevronDown size={15} aria-hidden /> : <ChevronUp size={15} aria-hidden />}
      </IconButton>
      <IconButton label={t`Skip the tour`} onClick={() => changeTour({ shows: 'hidden' })}>
        <X size={15} aria-hidden />
      </IconButton>
    </header>
  );
}
