import { useLingui } from '@lingui/react/macro';
import { clsx } from 'clsx';
import {
  ArrowRight,
  Brain,
  Minus,
  MessageSquare,
  OctagonMinus,
  SendHorizontal,
  ShieldAlert,
  ShieldCheck,
  Wrench,
  type LucideIcon,
} from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { TapeLine } from '../../../../src/api/simulatorShapes.ts';
import { money, number, percent } from '../../data/say.ts';
import { Understood } from './Understood.tsx';

interface Looks {
  icon: LucideIcon;
  colour: string;
  what: ReactNode;
  detail: ReactNode;
  right?: string;
  isCode?: boolean;
}

/** One thing that the system did. What was understood opens to what else it could have been. */
export function TapeRow({ line }: { line: TapeLine }) {
  const [isOpen, setOpen] = useState(false);
  const looks = useLooks(line);
  const canOpen = line.kind === 'understood' && line.candidates.length > 0;
  const row = <Row looks={looks} />;
  return (
    <li>
      {canOpen ? (
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          className={clsx('w-full rounded-r-sm text-left', isOpen ? 'bg-accent-soft' : 'hover:bg-sunken')}
        >
          {row}
        </button>
      ) : (
        row
      )}
      {isOpen && line.kind === 'understood' && <Understood heard={line} />}
    </li>
  );
}

function Row({ looks: { icon: Icon, colour, what, detail, right, isCode = false } }: { looks: Looks }) {
  return (
    <span className="grid min-h-6 grid-cols-[18px_minmax(0,auto)_minmax(0,1fr)_auto] items-center gap-x-2 py-[3px] pr-2 pl-2.5 text-sm">
      <Icon size={13} strokeWidth={2} className={colour} aria-hidden />
      <span className={clsx('truncate font-medium', isCode && 'mono text-xs', colour)}>{what}</span>
      <span className={clsx('truncate text-ink-3', isCode && 'mono text-xs')}>{detail}</span>
      <span className="mono text-2xs text-ink-3">{right}</span>
    </span>
  );
}

function useLooks(line: TapeLine): Looks {
  const { t } = useLingui();
  const heardWords = useHeardWords();
  const understoodLooks = useUnderstoodLooks();
  switch (line.kind) {
    case 'heard':
      return { icon: MessageSquare, colour: 'text-ink-2', what: heardWords(line.what), detail: line.text };
    case 'understood':
      return understoodLooks(line);
    case 'moved':
      return {
        icon: ArrowRight,
        colour: 'text-ink',
        what: `${line.from ?? line.flow} → ${line.to}`,
        detail: line.on,
        isCode: true,
      };
    case 'nothing':
      return { icon: Minus, colour: 'text-ink-3', what: t`Nothing moved`, detail: line.why };
    case 'system':
      return {
        icon: Wrench,
        colour: line.state === 'failed' || line.state === 'unknown' ? 'text-warn' : 'text-ink-2',
        what: line.operation,
        detail: [line.outcome ?? line.state, line.money && money(line.money)].filter(Boolean).join(' · '),
        right: line.attempts > 1 ? `× ${line.attempts}` : '',
        isCode: true,
      };
    case 'decided': {
      const { policy, version, rule, decision } = line;
      const isAllowed = decision === 'allow';
      return {
        icon: isAllowed ? ShieldCheck : ShieldAlert,
        colour: isAllowed ? 'text-done' : 'text-warn',
        what: t`Policy ${policy}, version ${version}`,
        detail: `${rule}: ${decision}`,
      };
    }
    case 'stopped':
      return { icon: OctagonMinus, colour: 'text-warn', what: t`Stopped by ${line.rule}`, detail: line.text };
    case 'said':
      return {
        icon: SendHorizontal,
        colour: 'text-ai',
        what: line.author === 'assistant' ? t`AI replied` : line.author,
        detail: line.text,
        right: line.status === 'read' || line.status === 'delivered' ? '' : line.status,
      };
  }
}

function useHeardWords(): (what: string) => string {
  const { t } = useLingui();
  const words: Record<string, string> = {
    text: t`Message`,
    choice: t`Tapped`,
    media: t`Photo or voice`,
    act: t`Agent`,
    timer: t`Timer`,
    notice: t`A system reported`,
  };
  return (what) => words[what] ?? what;
}

function useUnderstoodLooks(): (heard: Extract<TapeLine, { kind: 'understood' }>) => Looks {
  const { t } = useLingui();
  return (heard) => {
    const sure = percent(heard.confidence);
    const how = [t`what was asked, ${sure}`, t`fast match, ${sure}`, t`asked the model, ${sure}`][
      heard.stage
    ];
    return {
      icon: Brain,
      colour: 'text-ai',
      what: heard.intent ?? t`not understood`,
      detail: how,
      right: `${number(heard.ms, { maximumFractionDigits: 1 })} ms`,
    };
  };
}
