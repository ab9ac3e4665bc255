import { err, ok, type Result } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { CLIPBOARD_FORMAT, type ClipboardContent, clipboardSchema, contentProblem } from './clipboard-content.ts';

/** Most characters of text that are looked at. */
export const MAX_CLIPBOARD_CHARACTERS = 10_000_000;

const NOT_OURS = 'The clipboard holds nothing of a design: copy racks or devices first. Nothing was changed.';
const markField = z.object({ format: z.literal(CLIPBOARD_FORMAT), version: z.int().min(1) });

/** The clipboard's text for copied records. */
export const writeClipboard = (content: ClipboardContent): string => JSON.stringify(content);

/** Reads the text of a clipboard: whatever it holds, what cannot be pasted gives one sentence. */
export function readClipboard(text: string): Result<ClipboardContent, string> {
  if (text.length > MAX_CLIPBOARD_CHARACTERS) return err('The clipboard holds more than 10 MB: copy fewer things at once. Nothing was changed.');
  if (!text.includes(CLIPBOARD_FORMAT)) return err(NOT_OURS);
  const value = parseJson(text);
  const mark = markField.safeParse(value);
  if (!mark.success) return err(NOT_OURS);
  if (mark.data.version > 1) return err('This was copied in a newer version of Cablewright: paste it there, or update this one. Nothing was changed.');
  const content = clipboardSchema.safeParse(value);
  if (!content.success) return err(`What was copied is damaged: ${firstIssue(content.error)}. Copy it again. Nothing was changed.`);
  const problem = contentProblem(content.data);
  return problem === undefined ? ok(content.data) : err(`${problem} Copy it again. Nothing was changed.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function firstIssue({ issues: [issue] }: z.ZodError): string {
  if (issue === undefined) return 'it cannot be read';
  const place = issue.path.map(String).join('.');
  return place === '' ? issue.message : `${place}: ${issue.message}`;
}
