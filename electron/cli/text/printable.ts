/** Text that is safe on a terminal: names from a file must not move its cursor, clear it or turn its text around. Line breaks and tabs stay. */
export const printable = (text: string): string => text.replaceAll(/[^\P{C}\n\t\u200c\u200d]/gu, '\ufffd');
