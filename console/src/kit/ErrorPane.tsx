import { Trans } from '@lingui/react/macro';
import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { problemWords } from '../data/problemWords.ts';
import { Button } from './Button.tsx';

interface BoundaryProps {
  children: ReactNode;
  onRetry: () => void;
}

/** One for each pane: what failed says so where it stands, and the rest of the screen goes on. */
export function ErrorPane({ children }: { children: ReactNode }) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => <Boundary onRetry={reset}>{children}</Boundary>}
    </QueryErrorResetBoundary>
  );
}

class Boundary extends Component<BoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const retry = () => {
      this.props.onRetry();
      this.setState({ error: null });
    };
    return <Failure error={error} onRetry={retry} />;
  }
}

/** What happened, as the server or the browser said it, and a way to try again. */
export function Failure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  return (
    <div
      role="alert"
      data-pane="failure"
      className="m-4 grid gap-2 rounded-md border border-hot-line bg-hot-soft p-4 text-sm"
    >
      <p className="flex items-center gap-2 font-semibold text-hot">
        <TriangleAlert size={15} aria-hidden />
        <Trans>This part could not be shown</Trans>
      </p>
      <p>{problemWords(error)}</p>
      <p>
        <Button size="sm" onClick={onRetry}>
          <Trans>Try again</Trans>
        </Button>
      </p>
    </div>
  );
}
