/** Whether it is of the chosen queue; without one everything is. */
export function isInQueue(each: { queue: string | null }, queue: string | undefined): boolean {
  return queue === undefined || each.queue === queue;
}
