import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useMay } from '../../data/me.ts';
import { wordsOfName } from '../../data/wordsOfName.ts';
import { Card } from '../../kit/Card.tsx';
import { Filters } from './Filters.tsx';
import { Indicators } from './Indicators.tsx';
import { LoopList } from './LoopList.tsx';
import { Subscreen } from './Subscreen.tsx';
import { useQueryOf } from './useQueryOf.ts';

/** One reason: its figures, and its conversations. */
export function Reason() {
  const { t } = useLingui();
  const { reason } = useParams({ from: '/shell/metrics/reasons/$reason' });
  const { reason: _, ...search } = useSearch({ from: '/shell/metrics/reasons/$reason' });
  const asked = useQueryOf({ ...search, reason });
  const mayTeach = useMay('knowledge.read');
  return (
    <Subscreen
      title={wordsOfName(reason)}
      about={t`why people wrote`}
      search={search}
      tools={<Filters search={search} asked={asked} />}
    >
      <Indicators asked={asked} search={{ ...search, reason }} />
      <Card
        title={t`Conversations`}
        about={
          mayTeach && (
            <Link to="/studio/intents" className="text-accent underline underline-offset-2">
              <Trans>Wrongly classified? Teach the intents</Trans>
            </Link>
          )
        }
      >
        <LoopList name="volume" counted="numerator" asked={asked} />
      </Card>
    </Subscreen>
  );
}
