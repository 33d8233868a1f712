/** What was pressed, as tinykeys writes it; null for a modifier alone and for what cannot be a shortcut. */
export function keysPressed(event: KeyboardEvent): string | null {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  if (
    altKey ||
    event.getModifierState('AltGraph') ||
    ['Shift', 'Control', 'Meta', 'Alt', 'Dead'].includes(key)
  )
    return null;
  if (key === 'Tab' || key === ' ') return null;
  const mod = ctrlKey || metaKey ? ['$mod'] : [];
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  const shift = shiftKey ? ['Shift'] : [];
  return [...mod, ...shift, isSign || key.length > 1 ? key : key.toLowerCase()].join('+');
}
