import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { frozenOrder, type Order } from './frozenOrder.ts';
import type { Row } from './inboxShapes.ts';
import type { ListSearch } from './search.ts';

/** After a step with the keys the order stands still for so long. */
const STEP_MS = 2_000;

interface HeldOrder extends Order {
  /** The pointer is over the list, or has left it. */
  onPoint(isOver: boolean): void;
  /** A step with the keys was made. */
  onStep(): void;
  /** Shows the order as it is now. */
  letGo(): void;
}

/** Rows keep their places while somebody points at the list or steps through it. */
export function useOrder(latest: readonly Row[], list: ListSearch): HeldOrder {
  const [isOver, setOver] = useState(false);
  const [isStepping, setStepping] = useState(false);
  /** The rows as they stood when the order was last let go, and the list they are of. */
  const [base, setBase] = useState({ rows: latest, list });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isFrozen = (isOver || isStepping) && base.list === list && base.rows.length > 0;
  if (!isFrozen && (base.rows !== latest || base.list !== list)) setBase({ rows: latest, list });
  const order = useMemo(
    () => (isFrozen ? frozenOrder(base.rows, latest) : { rows: latest, moved: 0 }),
    [isFrozen, base, latest],
  );
  const onStep = useCallback(() => {
    setStepping(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setStepping(false), STEP_MS);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  const letGo = useCallback(() => setBase({ rows: latest, list }), [latest, list]);
  return { ...order, onPoint: setOver, onStep, letGo };
}
