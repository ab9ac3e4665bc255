const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 cannot hold at all: control characters, half surrogates and two non-characters. */
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

const escapeCode = (text: string): string => `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Text for a spreadsheet cell; what XML cannot hold is written `_xHHHH_`, as ECMA-376 part 1, 22.9.2.19 (ST_Xstring) says. */
export function cellXmlText(text: string): string {
  return text.replaceAll(LOOKS_ESCAPED, '_x005F_').replaceAll(IMPOSSIBLE, escapeCode).replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
