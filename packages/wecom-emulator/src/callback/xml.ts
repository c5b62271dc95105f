/** Text stands in CDATA, a number bare, nothing as an empty element: so the pages print every event. */
export function xmlOf(elements: Readonly<Record<string, string | number>>): string {
  const lines = Object.entries(elements).map(([name, value]) => `  <${name}>${contentOf(value)}</${name}>`);
  return `<xml>\n${lines.join('\n')}\n</xml>`;
}

function contentOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  // CDATA cannot hold its own end: it is cut in two.
  return value === '' ? '' : `<![CDATA[${value.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
