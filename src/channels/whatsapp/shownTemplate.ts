import type { ChannelTemplate } from '../channelTemplate.ts';
import { objectOf, objectsOf, textOf, type WireObject } from '../wire.ts';
import { buttonsOf, readTemplate } from './templateBody.ts';

/** A template of the provider's list as people see it; null when it is none. */
export function shownTemplate(item: unknown): ChannelTemplate | null {
  const known = readTemplate(item);
  const fields = objectOf(item);
  if (known === null || fields === null) return null;
  const components = objectsOf(fields.components);
  const of = (type: string) => components.find((one) => one.type === type);
  return {
    name: known.name,
    language: known.language.replaceAll('_', '-'),
    status: known.status,
    category: known.category,
    quality: textOf(objectOf(fields.quality_score)?.score),
    header: headerOf(of('HEADER')),
    body: textOf(of('BODY')?.text) ?? '',
    footer: textOf(of('FOOTER')?.text),
    buttons: buttonsOf(components).map(({ type, text, url }) => ({
      kind: textOf(type) ?? '',
      text: textOf(text) ?? '',
      url: textOf(url),
    })),
    variables: known.slots.map(({ in: place, name }) =>
      typeof place === 'object'
        ? { in: 'button', button: place.button, name }
        : { in: place, button: null, name },
    ),
  };
}

function headerOf(header: WireObject | undefined): ChannelTemplate['header'] {
  if (header === undefined) return null;
  const isText = header.format === undefined || header.format === 'TEXT';
  return { text: isText ? textOf(header.text) : null, media: isText ? null : textOf(header.format) };
}
