/** Width of lines that people read. */
const COLUMNS = 100;

/** A paragraph broken into lines, each indented; `hanging`: further lines by so much more. */
export function wrapped(text: string, indent: number, hanging = 0): string {
  const lines: string[] = [];
  let line = ' '.repeat(indent);
  for (const word of text.split(/\s+/)) {
    const isEmpty = line.trim() === '';
    if (!isEmpty && line.length + 1 + word.length > COLUMNS) {
      lines.push(line);
      line = `${' '.repeat(indent + hanging)}${word}`;
    } else line = isEmpty ? `${line}${word}` : `${line} ${word}`;
  }
  return [...lines, line, ''].join('\n');
}
