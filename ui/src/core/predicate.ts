/** A binding's predicate as a person reads it, for example `type is purchase, channel is web`. */
export function predicateText(predicate: unknown): string {
  if (typeof predicate === 'string') return predicate;
  if (typeof predicate !== 'object' || predicate === null) return '';
  const part = predicate as Record<string, unknown>;
  const names = (value: unknown) => (Array.isArray(value) ? value : [value]).map((name) => `"${String(name)}"`).join(' | ');
  const parts = (value: unknown, word: string) =>
    (Array.isArray(value) ? value : []).map((it) => (isGroup(it) ? `(${predicateText(it)})` : predicateText(it))).join(` ${word} `);
  if ('type' in part) return `type = ${names(part['type'])}`;
  if ('channel' in part) return `channel = ${names(part['channel'])}`;
  if ('property' in part) return `${String(part['property'])} = ${names(part['is'])}`;
  if ('all' in part) return parts(part['all'], '&');
  if ('any' in part) return parts(part['any'], '|');
  if ('not' in part) return `¬ ${isGroup(part['not']) ? `(${predicateText(part['not'])})` : predicateText(part['not'])}`;
  return JSON.stringify(predicate);
}

const isGroup = (predicate: unknown) => typeof predicate === 'object' && predicate !== null && ('all' in predicate || 'any' in predicate);
