import { Trans } from '@lingui/react/macro';
import { Fragment } from 'react';
import type { client } from '../../../data/client.ts';

type Template = Awaited<ReturnType<typeof client.setup.templates>>['items'][number];

/** How a template looks on a phone, with its places named. */
export function TemplatePreview({ template }: { template: Template }) {
  const { header, body, footer, buttons, variables, accounts, language } = template;
  return (
    <div className="grid gap-3">
      <div lang={language} className="max-w-[340px] rounded-lg border bg-sunken p-3">
        {header !== null && (
          <p className="mb-1 font-semibold">
            {header.text === null ? (
              <span className="cap">{header.media}</span>
            ) : (
              <Placed text={header.text} />
            )}
          </p>
        )}
        <p className="text-base whitespace-pre-wrap">
          <Placed text={body} />
        </p>
        {footer !== null && <p className="mt-1 text-xs text-ink-3">{footer}</p>}
        {buttons.map(({ kind, text, url }) => (
          <p
            key={`${kind} ${text}`}
            className="mt-1.5 rounded-sm border bg-panel px-2 py-1 text-center text-sm text-accent"
          >
            {text}
            {url !== null && <span className="block truncate text-xs text-ink-3">{url}</span>}
          </p>
        ))}
      </div>
      {variables.length > 0 && (
        <ol className="grid gap-0.5 text-sm">
          {variables.map(({ in: place, name, fact }, index) => (
            <li key={index}>
              <span className="mono">{`{{${name ?? index + 1}}}`}</span> {place}
              {fact !== null && <span className="text-ink-2"> · {fact}</span>}
            </li>
          ))}
        </ol>
      )}
      <p className="text-sm text-ink-3">
        <Trans>May be sent from: {accounts.join(', ')}</Trans>
      </p>
    </div>
  );
}

/** The text with its places set apart. */
function Placed({ text }: { text: string }) {
  return text
    .split(/(\{\{[^{}]*\}\})/)
    .map((part, index) => (
      <Fragment key={index}>
        {part.startsWith('{{') ? (
          <mark className="mono rounded-xs bg-accent-soft px-0.5 text-accent">{part}</mark>
        ) : (
          part
        )}
      </Fragment>
    ));
}
