/** The first minute, in three steps. Shown in the demo only. */
export function Tour() {
  return null;
}
