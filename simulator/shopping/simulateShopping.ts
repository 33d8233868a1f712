import type { Scene } from '../../demo/scene/scene.ts';
import { SIGNATURE } from '../talk/noteNews.ts';
import { auditBooks, type Audit } from './audit/auditBooks.ts';
import { auditLoops, type LoopAudit } from './audit/auditLoops.ts';
import { nagged } from './audit/nagged.ts';
import { readBooks } from './audit/readBooks.ts';
import { liveDay, type DayPassed } from './run/liveDay.ts';
import { prepareShopping, type ShoppersAsked } from './run/prepare.ts';
import type { ShoppingStage } from './run/stage.ts';

export interface ShoppingDay {
  stage: ShoppingStage;
  passed: DayPassed;
  loops: LoopAudit;
  books: Audit;
  /** What the assistant told shoppers again and again who had not answered, with the number they write from. */
  nagged: string[];
  /** Shoppers of whom something in the world went wrong while they were at it, by what it was. */
  troubled: { any: number; by: Record<string, number> };
}

export interface ShoppingAsked extends ShoppersAsked {
  daysAfter: number;
  tell(line: string): void;
}

/** Lives through a day of shopping on a scene that nobody has used, and audits it. */
export async function simulateShopping(scene: Scene, asked: ShoppingAsked): Promise<ShoppingDay> {
  const from = scene.clock.now();
  const stage = prepareShopping(scene, asked);
  const passed = await liveDay(stage, asked);
  const books = await readBooks(scene, from);
  const agreed = new Map(stage.visits.map(({ shopper, agreed: read }) => [shopper.waId, read]));
  return {
    stage,
    passed,
    loops: await auditLoops(scene),
    books: auditBooks(books, agreed),
    nagged: stage.visits.flatMap(({ shopper: { waId } }) =>
      nagged(scene.chat(waId).filter(({ text }) => !text.endsWith(SIGNATURE))).map(
        (text) => `${waId}: ${text}`,
      ),
    ),
    troubled: troubledOf(stage),
  };
}

/** What must hold at the end, and every case in which it does not. */
export function brokenIn({
  loops,
  books,
  nagged: again,
}: ShoppingDay): { promise: string; problems: string[] }[] {
  const rules = Object.entries(Object.groupBy(books.findings, ({ rule }) => rule));
  return [
    {
      promise: 'Every matter is closed with an outcome, or has owner, next step and clock',
      problems: loops.limbo,
    },
    { promise: 'Nothing is left over, and nobody is unanswered', problems: loops.strays },
    { promise: 'Nobody is told the same again and again without a word of theirs', problems: again },
    ...rules.map(([rule, found]) => ({
      promise: rule,
      problems: found.map(({ about, detail }) => `${about}: ${detail}`),
    })),
  ].filter(({ problems }) => problems.length > 0);
}

function troubledOf({ visits }: ShoppingStage): ShoppingDay['troubled'] {
  const all = visits.flatMap(({ met }) => [...met]);
  const by = [...Map.groupBy(all, (name) => name)].map(([name, list]) => [name, list.length] as const);
  return { any: visits.filter(({ met }) => met.size > 0).length, by: Object.fromEntries(by) };
}
